/** Makes what depends on an object once for that object, and keeps it as long as the object lives. */
export function oncePer<Of extends object, Made extends object>(make: (of: Of) => Made): (of: Of) => Made {
  const known = new WeakMap<Of, Made>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before;
    const made = make(of);
    known.set(of, made);
    return made;
  };
}

/** The same of an object and a value beside it, of which only the last is kept: a slider moves through many. */
export function oncePerWithLast<Of extends object, Beside, Made extends object>(
  make: (of: Of, beside: Beside) => Made,
): (of: Of, beside: Beside) => Made {
  const known = new WeakMap<Of, { beside: Beside; made: Made }>();
  return (of, beside) => {
    const before = known.get(of);
    if (before !== undefined && before.beside === beside) return before.made;
    const made = make(of, beside);
    known.set(of, { beside, made });
    return made;
  };
}
