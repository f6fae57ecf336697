/** Warns of each variable with the old name of the product, which is ignored, and names the new one. */
export function warnOfOldNames(environment, say) {
  for (const name of Object.keys(environment)) {
    if (!name.startsWith(OLD)) continue;
    say(`warning: ${name} is ignored. Its new name is ${NEW}${name.slice(OLD.length)}.\n`);
  }
}

/** Until version 0.2 the product was called Offpeak, a name that another project in this field uses. */
const OLD = 'OFFPEAK_';
const NEW = 'WHOWAITS_';
