/** An id that no row has yet: the wished one, or the same with the next number. */
export const freeId = (taken: ReadonlySet<string>, wished: string): string => {
  let count = 2;
  let free = wished;
  while (taken.has(free)) {
    free = `${wished}-${count}`;
    count += 1;
  }
  return free;
};
