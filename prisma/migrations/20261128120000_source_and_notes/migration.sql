-- What an audit took in stands beside its report, which is made of it.
ALTER TABLE "Audit" ADD COLUMN "source" TEXT;
ALTER TABLE "Audit" ADD COLUMN "notes" TEXT;

-- Reports of before held both. Warnings with these codes came of tags and prices, all others of the reading. A row in which
-- damage left no report stays as it is.
UPDATE "Audit" SET
    "source" = json_extract("report", '$.source'),
    "notes" = (
        SELECT json_group_array(json("value"))
        FROM json_each("report", '$.warnings')
        WHERE CASE WHEN "type" = 'object' THEN coalesce("value" ->> '$.code', '') NOT IN (
            'unpriced-model', 'resold', 'spend-unknown', 'saving-implausible', 'billed-differs',
            'tokens-unknown', 'tokens-zero', 'tokens-none',
            'old-rates', 'conflicting-rates', 'below-commitment', 'override-unused'
        ) ELSE FALSE END
    )
WHERE CASE WHEN typeof("report") = 'text' THEN json_valid("report") END;
