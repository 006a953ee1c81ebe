/** A list of suggestions under a text field, as the ARIA pattern of a combobox has it. Silent while an IME composes. */
import { element } from './element.ts';

/** Joins a field with a list; `suggest` answers what was typed, `choose` takes what was chosen. */
export const joinSuggestions = (
  input: HTMLInputElement,
  list: HTMLElement,
  suggest: (typed: string) => Promise<string[]>,
  choose: (word: string) => void,
): void => {
  let active = -1;
  let composing = false;
  let asked = 0;
  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  const close = (): void => {
    active = -1;
    asked += 1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (to: number): void => {
    const all = options();
    active = all.length === 0 ? -1 : (to + all.length) % all.length;
    all.forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === active));
    });
    const chosen = all[active];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
  };
  const take = (word: string): void => {
    close();
    input.value = word;
    choose(word);
  };
  const show = async (): Promise<void> => {
    asked += 1;
    const mine = asked;
    const words = await suggest(input.value).catch(() => []);
    if (mine !== asked || document.activeElement !== input) return;
    list.replaceChildren(
      ...words.map((word, index) => {
        const id = `${list.id}-${index}`;
        const option = element('div', { role: 'option', id, 'aria-selected': 'false' }, word);
        option.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          take(word);
        });
        return option;
      }),
    );
    active = -1;
    input.removeAttribute('aria-activedescendant');
    list.hidden = words.length === 0;
    input.setAttribute('aria-expanded', String(words.length > 0));
  };

  input.addEventListener('compositionstart', () => {
    composing = true;
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    void show();
  });
  input.addEventListener('input', () => {
    if (!composing) void show();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (composing || event.isComposing) return;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' && !list.hidden) {
      event.preventDefault();
      point(active + 1);
    } else if (event.key === 'ArrowUp' && !list.hidden) {
      event.preventDefault();
      point(active <= 0 ? -1 : active - 1);
    } else if (event.key === 'Enter') {
      const chosen = options()[active];
      if (chosen && !list.hidden) {
        event.preventDefault();
        take(chosen.textContent ?? '');
      } else close();
    }
  });
};
