/** Published addresses never die: the ledger has them all, and a build that would lose one publishes nothing. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { LEDGER_FILE, readLedgerOf, readPublished } from '../../scripts/site-addresses.ts';
import { buildSite } from '../../scripts/site-build.ts';
import { type Row, type TableName, tableNames } from '../../src/domain/catalog.ts';
import { Redirect } from '../../src/domain/redirect.ts';
import { compareAddresses } from '../../src/publish/address-changes.ts';
import { idsOf, toLedger } from '../../src/publish/addresses.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { addressOf } from '../../src/views/address.ts';
import { readPages } from './built-pages.ts';

const site = inject('site');
const pages = await readPages(site);
const { records } = readRecords(process.cwd());
const published = await readPublished(site, pages, records);

describe('the ledger of addresses', () => {
  const ledger = readLedgerOf(process.cwd());

  it('has every address that the site publishes; `npm run addresses` adds what is missing', () => {
    expect(compareAddresses(ledger, published, records.redirects)).toEqual({
      vanished: [],
      broken: [],
      added: [],
    });
    expect(ledger.length).toBeGreaterThan(1000);
  });

  it('is sorted, without repeats, one address on a line', () => {
    expect(readFileSync(LEDGER_FILE, 'utf8')).toBe(toLedger(ledger, []));
  });

  it('has never lost a line, as far as the repository remembers', () => {
    const { stdout: log } = spawnSync('git', ['log', '--format=', '--unified=0', '-p', '--', LEDGER_FILE], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    const removed = [...log.matchAll(/^-(\/.*)$/gm)].map(([, address = '']) => address);
    expect(removed.filter((address) => !ledger.includes(address))).toEqual([]);
  });
});

describe('the published addresses', () => {
  it('have a home for every record', () => {
    const known = new Set(published);
    const homeless = tableNames.flatMap((table) =>
      (records[table] as Row<TableName>[])
        .map((row) => addressOf(table, row))
        .filter((address) => !known.has(address)),
    );
    expect(homeless).toEqual([]);
  });

  it('are found in the pages as a parser of HTML finds them', () => {
    for (const { html } of pages) {
      const parsed = parse(html)
        .querySelectorAll('[id]')
        .map((element) => element.getAttribute('id'));
      expect(idsOf(html).sort()).toEqual(parsed.sort());
    }
  });

  it('could all be written in a redirect', () => {
    const { from } = Redirect.shape;
    expect(published.filter((address) => !from.safeParse(address).success)).toEqual([]);
  });
});

describe('a build', () => {
  let root: string;
  let out: string;
  const page = (address: string): string => readFileSync(join(out, address, 'index.html'), 'utf8');
  const build = () => buildSite({ root: process.cwd(), out });

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'michishirube-addresses-'));
    // Astro keeps the work of builds that end outside the repository in one place, where two of them would collide.
    out = join('.cache', basename(root));
    for (const part of ['data', 'content']) cpSync(part, join(root, part), { recursive: true });
    process.env.MICHISHIRUBE_RECORDS = root;
    const gone = ['/mie/initiatives/web-kaigi/', '/mie/initiatives/web-kaigi/#a', '/mie/plans/split/'];
    writeFileSync(join(root, LEDGER_FILE), toLedger(published, gone));
  });

  afterAll(() => {
    delete process.env.MICHISHIRUBE_RECORDS;
    for (const folder of [root, out]) rmSync(folder, { recursive: true, force: true });
  });

  it('that would lose an address publishes nothing and says what to write', async () => {
    await expect(build()).rejects.toThrow(
      /公開していたアドレスが2件.*\/mie\/initiatives\/web-kaigi\/（このページの中の1か所も）.*redirects\.csv に書く行の例: .*公開しませんでした。$/s,
    );
    expect(() => page('')).toThrow('ENOENT');
  });

  it('is not in the way of drafting a row for each address that is gone', () => {
    const draft = spawnSync(
      'node',
      ['scripts/new.ts', 'redirects', '--to', 'mie', '--kind', '取下げ', '--note', '確かめています。'],
      { encoding: 'utf8', env: { ...process.env, MICHISHIRUBE_RECORDS: root } },
    );
    expect(draft.stdout).toContain('data/mie/redirects.csv に2行を加えました。');
    const { records, issues } = readRecords(root);
    expect(issues).toEqual([]);
    expect(records.redirects.map(({ id, from, to, kind, note }) => [id, from, to, kind, note])).toEqual([
      ['mie-initiatives-web-kaigi', '/mie/initiatives/web-kaigi/', null, '取下げ', '確かめています。'],
      ['mie-plans-split', '/mie/plans/split/', null, '取下げ', '確かめています。'],
    ]);
  });

  it('whose redirects are wrong publishes nothing either', async () => {
    appendFileSync(
      join(root, 'data/mie/redirects.csv'),
      'still,/mie/initiatives/web-conference/,/mie/plans/third-reform/,同一,2026-04-01,\n',
    );
    await expect(build()).rejects.toThrow(
      'もとのアドレス「/mie/initiatives/web-conference/」は、今も公開されています。',
    );
  });

  it('that accounts for every address leaves pages at the old ones, and the new ones say so', async () => {
    const rows = [
      'id,from,to,kind,date,note',
      'same,/mie/initiatives/web-kaigi/,/mie/initiatives/web-conference/,同一,2026-04-01,名前をそろえました。',
      'inside,/mie/initiatives/web-kaigi/#a,/mie/meetings/2020-06-02-hq/#s2,修正,2026-04-02,発言に移しました。',
      'one,/mie/plans/split/,/mie/plans/third-reform/,分割,2026-04-03,',
      'two,/mie/plans/split/,/mie/plans/smart-reform-2020/,分割,2026-04-03,',
      'gone,/mie/documents/draft/,,取下げ,2026-04-04,',
    ];
    writeFileSync(join(root, 'data/mie/redirects.csv'), `${rows.join('\r\n')}\r\n`);
    await build();

    const same = page('mie/initiatives/web-kaigi');
    expect(same).toContain('<meta http-equiv="refresh" content="0; url=/mie/initiatives/web-conference/">');
    expect(same).toContain('<meta name="robots" content="noindex">');
    expect(same).toMatch(/<link rel="canonical" href="https:\/\/[^/]+\/mie\/initiatives\/web-conference\/">/);
    expect(same).toContain('名前をそろえました。');
    expect(same).toContain('令和8年4月1日（2026年）');

    for (const address of ['mie/plans/split', 'mie/documents/draft']) {
      expect(page(address)).not.toContain('http-equiv="refresh"');
      expect(page(address)).toContain('noindex');
    }
    expect(page('mie/plans/split')).toContain('href="/mie/plans/smart-reform-2020/"');
    expect(page('mie/documents/draft')).toContain('取り下げました。');

    expect(page('mie/initiatives/web-conference')).toContain('<code>/mie/initiatives/web-kaigi/</code>');
    const statement = parse(page('mie/meetings/2020-06-02-hq')).querySelector(
      '[data-record="statements/2020-06-02-hq#s2"] .correction',
    );
    expect(statement?.textContent).toContain('発言に移しました。');

    const changes = parse(page('changes')).querySelectorAll('[data-record^="redirects/"]');
    expect(changes.map((element) => element.getAttribute('data-record'))).toEqual(
      ['gone', 'one', 'two', 'inside', 'same'].map((id) => `redirects/${id}`),
    );
    expect(readFileSync(join(out, '_redirects'), 'utf8')).toContain(
      '/mie/initiatives/web-kaigi/ /mie/initiatives/web-conference/ 301',
    );
    expect(readFileSync(join(out, 'changes.atom'), 'utf8').match(/<entry>/g)).toHaveLength(5);
  });
});
