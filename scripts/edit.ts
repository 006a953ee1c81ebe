/** `npm run edit`: opens the editor for staff on this machine, until Ctrl+C. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { site } from '../src/site.ts';
import { type Desk, openDesk } from '../tools/editor/desk.ts';
import { install, isInstalled } from '../tools/editor/install.ts';
import {
  type Author,
  type Base,
  countUncommitted,
  findAuthor,
  findBase,
} from '../tools/editor/repository.ts';
import { startEditor } from '../tools/editor/server.ts';
import { ExpectedFailure, runCommand } from './command.ts';

const HELP = `使い方:
  npm run edit                                              記録の編集の画面を開く
  npm run edit -- --name "山田太郎" --mail yamada@example.jp   下書きを書いた人の名前とメールアドレスを決めて開く`;

const PORT = 4331;

const authorFor = async (root: string, name?: string, email?: string): Promise<Author> => {
  const author = name && email ? { name, email } : await findAuthor(root);
  if (author) return author;
  throw new ExpectedFailure(
    '下書きを書いた人の名前とメールアドレスが分かりません。次のように書いて、もう一度実行してください。\n\n  npm run edit -- --name "山田太郎" --mail yamada@example.jp',
  );
};

const openRoot = async (root: string): Promise<Base> => {
  const base = await findBase(root);
  if (base) return base;
  throw new ExpectedFailure(
    `${root} には、記録の版（git）がありません。下書きは版の上に作るので、配布された記録のフォルダで実行してください。`,
  );
};

const installOnce = (): void => {
  if (isInstalled()) return;
  console.log('初めて使うので、編集の画面のための部品を入れています（約80MB、数十秒かかります）。');
  if (!install())
    throw new ExpectedFailure(
      '部品を入れられませんでした。ネットワークにつながる所で、もう一度実行してください。',
    );
};

const listen = async (desk: Desk): ReturnType<typeof startEditor> => {
  try {
    return await startEditor(desk, site.jurisdictions, Number(process.env.PORT ?? PORT));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    throw new ExpectedFailure(
      `編集の画面は、すでに開いているようです（http://127.0.0.1:${process.env.PORT ?? PORT}/）。先に開いたほうを Ctrl+C で止めてください。`,
    );
  }
};

const edit = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { name: { type: 'string' }, mail: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  // Set by a git that calls this command; they would point the editor at another repository.
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) delete process.env[name];
  const root = resolve(process.env.MICHISHIRUBE_RECORDS ?? '.');
  const base = await openRoot(root);
  const author = await authorFor(root, values.name, values.mail);
  installOnce();
  const desk = await openDesk(root, base, author);
  const { server, address } = await listen(desk);
  for (const branch of desk.conflicting)
    console.log(
      `下書き ${branch} は、公開されている記録と同じところを変えているので、ここでは開けません。担当者に伝えてください。`,
    );
  const uncommitted = await countUncommitted(root);
  if (uncommitted > 0)
    console.log(
      `このフォルダに、まだ版に入れていない記録の変更が${uncommitted}ファイルあります。編集の画面には出ません（変更はそのまま残ります）。`,
    );
  console.log(`
編集の画面を開く: ${address}

1. ブラウザーで上のアドレスを開き、左の「記録の種類」から直す記録を選びます。
2. 直して「下書きを保存」を押すと、記録を確かめた結果が右下に出ます。
3. 下書きは、記録ごとに一つのブランチ「cms/…」になります（書いた人: ${author.name}）。
   このフォルダの、作業中のファイルは変わりません。
4. 書き終えたら「状態」を「確認中」にします。このフォルダに送り先（origin）があれば、下書きがそこへ送られます。

止めるには Ctrl+C を押します。`);
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
};

await runCommand(edit);
