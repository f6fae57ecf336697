-- An entry that takes another one back names it, so that a history tells the two apart and the entry before can be taken back too.
ALTER TABLE "Annotation" ADD COLUMN "undoes" INTEGER;
