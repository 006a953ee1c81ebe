/** Shows the buttons that copy (`data-copy`) and serves them; says aloud and on the button what happened. */

/** How long a button says that its text was copied, in milliseconds. */
const confirmationTime = 2500;

const announcer = document.createElement('div');
announcer.className = 'aside';
announcer.setAttribute('role', 'status');
document.body.append(announcer);

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const label = button.textContent;
  const say = (word: string) => {
    announcer.textContent = word;
    button.textContent = word;
    setTimeout(() => {
      announcer.textContent = '';
      button.textContent = label;
    }, confirmationTime);
  };
  button.hidden = false;
  button.addEventListener('click', () =>
    navigator.clipboard.writeText(button.dataset.copy ?? '').then(
      () => say('コピーしました'),
      () => say('コピーできませんでした'),
    ),
  );
}
