/** A vanished address is told of unless a redirect accounts for it; a redirect must do what it says. */
import { describe, expect, it } from 'vitest';
import {
  compareAddresses,
  formatAddedAddresses,
  formatAddressFaults,
} from '../../src/publish/address-changes.ts';
import { redirect } from './redirect-rows.ts';

const ledger = ['/mie/initiatives/rpa/', '/mie/meetings/m/', '/mie/meetings/m/#s1', '/mie/meetings/m/#s2'];
const without = (...gone: string[]): string[] => ledger.filter((address) => !gone.includes(address));
const all = '/mie/meetings/m/';
const page = [all, `${all}#s1`, `${all}#s2`];

describe('an address of the ledger', () => {
  it('that is still published is no matter', () => {
    expect(compareAddresses(ledger, ledger, [])).toEqual({ vanished: [], broken: [], added: [] });
  });

  it('that is gone is told of, with the new address most like it', () => {
    const published = [...without('/mie/initiatives/rpa/'), '/mie/initiatives/rpa-use/', '/mie/plans/rpa/'];
    expect(compareAddresses(ledger, published, []).vanished).toEqual([
      { address: '/mie/initiatives/rpa/', nearest: '/mie/initiatives/rpa-use/', anchors: 0 },
    ]);
  });

  it('that is gone without anything new like it is told of with the nearest place above it', () => {
    const published = [...without('/mie/initiatives/rpa/', '/mie/meetings/m/#s2'), '/mie/'];
    expect(compareAddresses(ledger, published, []).vanished).toEqual([
      { address: '/mie/initiatives/rpa/', nearest: '/mie/', anchors: 0 },
      { address: '/mie/meetings/m/#s2', nearest: '/mie/meetings/m/', anchors: 0 },
    ]);
    expect(compareAddresses(ledger, [], []).vanished[0]?.nearest).toBeUndefined();
  });

  it('that moved to another page with its id is found there', () => {
    const published = [...without('/mie/meetings/m/#s2'), '/mie/meetings/n/', '/mie/meetings/n/#s2'];
    expect(compareAddresses(ledger, published, []).vanished[0]?.nearest).toBe('/mie/meetings/n/#s2');
  });

  it('that stands on a page that is gone is counted with the page', () => {
    expect(compareAddresses(ledger, without(...page), []).vanished).toEqual([
      { address: '/mie/meetings/m/', nearest: undefined, anchors: 2 },
    ]);
  });

  it('is accounted for by a redirect of its own', () => {
    const published = without('/mie/meetings/m/#s2');
    const moved = redirect('/mie/meetings/m/#s2', '/mie/meetings/m/#s1', '修正');
    expect(compareAddresses(ledger, published, [moved])).toMatchObject({ vanished: [], broken: [] });
  });

  it('goes along with its page where the new page has it too, and only there', () => {
    const published = [...without(...page), '/mie/meetings/n/', '/mie/meetings/n/#s1'];
    const { vanished } = compareAddresses(ledger, published, [redirect(all, '/mie/meetings/n/')]);
    expect(vanished.map(({ address }) => address)).toEqual(['/mie/meetings/m/#s2']);
  });

  it('goes with a page that was withdrawn', () => {
    expect(compareAddresses(ledger, without(...page), [redirect(all, null)])).toMatchObject({
      vanished: [],
      broken: [],
    });
  });

  it('that a split page had may be on any of the new pages', () => {
    const published = [
      ...without(...page),
      '/mie/meetings/n/',
      '/mie/meetings/n/#s1',
      '/mie/meetings/o/',
      '/mie/meetings/o/#s2',
    ];
    const rows = ['/mie/meetings/n/', '/mie/meetings/o/'].map((to) => redirect(all, to, '分割'));
    expect(compareAddresses(ledger, published, rows)).toMatchObject({ vanished: [], broken: [] });
  });
});

describe('a redirect', () => {
  const kindsOf = (...rows: ReturnType<typeof redirect>[]) =>
    compareAddresses(ledger, ledger, rows).broken.map(({ kind, instead }) => [kind, instead]);

  it('must not lead away from an address that is there', () => {
    expect(kindsOf(redirect('/mie/initiatives/rpa/', '/mie/meetings/m/'))).toEqual([
      ['still-there', undefined],
    ]);
  });

  it('must lead to an address that is there', () => {
    expect(kindsOf(redirect('/mie/initiatives/robots/', '/mie/initiatives/rqa/'))).toEqual([
      ['to-nowhere', '/mie/initiatives/rpa/'],
    ]);
  });

  it('must lead there in one step', () => {
    expect(
      kindsOf(redirect('/a/', '/b/'), redirect('/b/', '/c/'), redirect('/c/', '/mie/meetings/m/')),
    ).toEqual([
      ['chain', '/mie/meetings/m/'],
      ['chain', '/mie/meetings/m/'],
    ]);
  });

  it('must not run in a circle', () => {
    expect(kindsOf(redirect('/a/', '/b/'), redirect('/b/', '/a/'), redirect('/c/', '/c/'))).toEqual([
      ['loop', undefined],
      ['loop', undefined],
      ['loop', undefined],
    ]);
  });
});

describe('what staff are told', () => {
  it('names what vanished and the row to write', () => {
    const published = [...without('/mie/initiatives/rpa/', ...page), '/mie/initiatives/rpa-use/'];
    expect(formatAddressFaults(compareAddresses(ledger, published, []))).toMatchInlineSnapshot(`
      "公開していたアドレスが2件、なくなっています。公開したアドレスはなくさない約束です。もとに戻すか、転送の表に行き先を書いてください。

      /mie/initiatives/rpa/
        近いアドレス: /mie/initiatives/rpa-use/
        data/mie/redirects.csv に書く行の例: mie-initiatives-rpa,/mie/initiatives/rpa/,/mie/initiatives/rpa-use/,同一,（変わった日）,（理由）

      /mie/meetings/m/（このページの中の2か所も）
        data/mie/redirects.csv に書く行の例: mie-meetings-m,/mie/meetings/m/,（先のアドレス）,同一,（変わった日）,（理由）

      種別（kind）は、同一（アドレスだけが変わった）、修正（内容を直した）、分割（先ごとに一行）、統合、取下げ（先は空欄）のどれかです。

      行をまとめて作るには: npm run new -- redirects --to 団体 --kind 取下げ --note "読む人に示す理由""
    `);
  });

  it('names the redirects that are wrong and what to write instead', () => {
    const rows = [
      redirect('/mie/initiatives/rpa/', '/mie/meetings/m/'),
      redirect('/mie/a/', '/mie/initiatives/rqa/'),
      redirect('/mie/b/', '/mie/c/'),
      redirect('/mie/c/', '/mie/meetings/m/'),
      redirect('/mie/d/', '/mie/d/'),
    ];
    expect(formatAddressFaults(compareAddresses(ledger, ledger, rows))).toMatchInlineSnapshot(`
      "転送の表に、正しくない行が4件あります。

      data/mie/redirects.csv「mie-initiatives-rpa」
        もとのアドレス「/mie/initiatives/rpa/」は、今も公開されています。転送の行を削除するか、もとのアドレスを確かめてください。

      data/mie/redirects.csv「mie-a」
        先のアドレス「/mie/initiatives/rqa/」は公開されていません。「/mie/initiatives/rpa/」ではありませんか。

      data/mie/redirects.csv「mie-b」
        先のアドレス「/mie/c/」は、さらに転送されています。先（to）に「/mie/meetings/m/」と書いてください。

      data/mie/redirects.csv「mie-d」
        転送が輪になっています（「/mie/d/」→「/mie/d/」→ …）。今のアドレスを先（to）に書いてください。"
    `);
  });

  it('is nothing when nothing is wrong', () => {
    const changes = compareAddresses(ledger, ledger, []);
    expect(formatAddressFaults(changes)).toBeUndefined();
    expect(formatAddedAddresses(changes)).toBeUndefined();
  });

  it('is a friendly word when addresses are new', () => {
    const changes = compareAddresses(ledger, [...ledger, '/a/', '/b/', '/c/', '/d/'], []);
    expect(formatAddressFaults(changes)).toBeUndefined();
    expect(formatAddedAddresses(changes)).toMatchInlineSnapshot(
      `"まだ台帳にないアドレスが4件あります（/a/ /b/ /c/ …）。公開する前に npm run addresses で data/addresses.txt に加え、記録と一緒にコミットしてください。"`,
    );
  });
});
