/** Starts Decap with the configuration of the records, and tells after saving what the checks say of the draft. */

/** The words of Decap, where those of its Japanese do not say what happens here. */
const words = {
  app: { header: { content: '記録', workflow: '下書き' } },
  collection: {
    sidebar: { collections: '記録の種類', allCollections: 'すべての記録', searchAll: '記録を探す' },
    collectionTop: { viewAsList: '一行ずつ並べる', viewAsGrid: 'カードで並べる' },
    entries: {
      loadingEntries: '記録を読んでいます',
      noEntries: '記録がありません',
      unpublishedHeader: '下書き',
    },
  },
  editor: {
    editor: {
      onDeleteUnpublishedChanges: 'この下書きを捨てますか？ 公開されている記録は変わりません。',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        '保存していない変更も含めて、この下書きを捨てますか？ 公開されている記録は変わりません。',
      confirmLoadBackup: '前に保存されなかった変更が残っています。読み込みますか？',
    },
    editorControl: { field: { widgetLabel: '%{widgetLabel}' } },
    editorWidgets: {
      list: { add: '%{item}を加える', addType: '%{item}を加える' },
      object: { expand: '開く', collapse: '閉じる' },
    },
    editorToolbar: {
      save: '下書きを保存',
      deleteUnpublishedChanges: '下書きを捨てる',
      backCollection: '%{collectionLabel}',
      inReview: '確認中',
      ready: '確認済み',
      statusInfoTooltipDraft: '下書きです。書き終えたら、状態を「確認中」にします。確認する人に送られます。',
      statusInfoTooltipInReview: '確認中です。続けて直して保存すると、それも送られます。',
      status: '状態: %{status}',
    },
  },
  workflow: {
    workflow: {
      workflowHeading: '下書きの一覧',
      description: '%{smart_count}件が確認中、%{readyCount}件が確認済みです。',
    },
    workflowList: {
      onDeleteEntry: 'この下書きを捨てますか？ 公開されている記録は変わりません。',
      inReviewHeader: '確認中',
      readyHeader: '確認済み',
      currentEntries: '%{smart_count}件',
    },
    workflowCard: { deleteChanges: '下書きを捨てる' },
  },
  ui: {
    settingsDropdown: { account: '設定' },
    toast: { entrySaved: '下書きを保存しました。', entryUpdated: '状態を変えました。' },
  },
};

const merge = (base, over) =>
  Object.fromEntries(
    Object.entries({ ...base, ...over }).map(([key, value]) => [
      key,
      typeof value === 'object' ? merge(base[key] ?? {}, over[key] ?? {}) : value,
    ]),
  );

const said = document.querySelector('#said');

const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

const say = (heading, lines, state) => {
  const close = element('button', '閉じる');
  close.addEventListener('click', () => said.replaceChildren());
  const list = document.createElement('ul');
  list.append(...lines.map((line) => element('li', line)));
  said.dataset.state = state;
  said.replaceChildren(element('h2', heading), list, close);
};

const tellChecks = async ({ entry }) => {
  const draft = `cms/${entry.get('collection')}/${entry.get('slug')}`;
  say('下書きを保存しました。記録を確かめています…', [], 'waiting');
  const response = await fetch(`/check?draft=${encodeURIComponent(draft)}`);
  const { issues, error } = await response.json();
  if (error) say(error, [], 'wrong');
  else if (issues.length === 0)
    say('下書きを保存しました。記録に指摘はありません。', [`下書きの名前: ${draft}`], 'right');
  else
    say(
      `下書きを保存しました。記録に${issues.length}件の指摘があります。`,
      issues.map(({ file, line, message }) => `${file} ${line}行目: ${message}`),
      'wrong',
    );
};

const { CMS } = window;
CMS.registerLocale('ja', merge(CMS.getLocale('ja'), words));
CMS.registerEventListener({
  name: 'postSave',
  // Not awaited: the draft is saved, whatever the checks say.
  handler: (saved) => {
    tellChecks(saved).catch(() => say('下書きは保存しましたが、確かめられませんでした。', [], 'wrong'));
  },
});
// Records have no pictures: a library that offers nothing takes the place of Decap's.
CMS.registerMediaLibrary({ name: 'none', init: () => ({ enableStandalone: () => false }) });
// Decap keeps one form for the whole page: what it still loads for a record that was left would fill the form of the
// next one. So each form but the first one begins on a fresh page.
const isForm = (address) => address.includes('/entries/');
let hadForm = isForm(location.href);
window.addEventListener('hashchange', ({ newURL }) => {
  if (!isForm(newURL)) return;
  if (hadForm) location.reload();
  hadForm = true;
});
// Nobody signs in on one's own machine.
localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
const answer = await fetch('/configuration.json');
CMS.init({ config: await answer.json() });
