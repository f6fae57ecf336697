import { existsSync, writeFileSync } from 'node:fs';

/** Stands for a reading process that does what its first message says, with these at its hand. */
const hand = {
  answer: (result) => process.send({ type: 'done', result }, undefined, undefined, () => process.exit(0)),
  /** Tells progress, notes in a file that it is told, and goes on. */
  progress: (file, next) =>
    process.send({ type: 'progress', progress: {} }, undefined, undefined, () => {
      writeFileSync(file, '');
      next();
    }),
  whenThere: (file, next) => {
    const timer = setInterval(() => {
      if (!existsSync(file)) return;
      clearInterval(timer);
      next();
    }, 1);
  },
};

process.once('message', ({ request }) => {
  new Function(...Object.keys(hand), request.how)(...Object.values(hand));
});
