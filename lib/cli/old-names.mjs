/** Says of each variable that has the product's old name that it is not read, and what it is called now. */
export function warnOfOldNames(environment, say) {
  for (const name of Object.keys(environment)) {
    if (!name.startsWith(OLD)) continue;
    say(`warning: ${name} is ignored. Its new name is ${NEW}${name.slice(OLD.length)}.\n`);
  }
}

/** Until version 0.2 the product was called Offpeak, a name that another project of the field holds. */
const OLD = 'OFFPEAK_';
const NEW = 'WHOWAITS_';
