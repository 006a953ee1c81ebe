/** The printers: a comment that has only so much room, and a page that needs nothing but itself. */
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import rules from '../../.htmlvalidate.mjs';
import { toHtml } from '../../src/changes/html.ts';
import { COMMENT_LIMIT, toMarkdown } from '../../src/changes/markdown.ts';
import { type ChangeReport, toEntry } from '../../src/changes/report.ts';
import { readRecords } from '../../src/records/read-records.ts';
import { heldAt, publisher, reportOn } from './two-sides.ts';

const reportOf = (...texts: string[]): ChangeReport => ({
  base: 'main',
  asOf: '2026-11-21',
  counts: { added: 0, removed: 0, changed: texts.length },
  sections: [
    {
      id: 'others',
      title: 'そのほかの記録',
      note: undefined,
      entries: texts.map((text) =>
        toEntry({ pieces: [text], facts: [{ kind: 'line', label: '注', pieces: [text] }] }),
      ),
    },
  ],
});

const markdownOf = (report: ChangeReport, limit?: number): string =>
  toMarkdown(report, { siteAddress: publisher.address, whole: '添えたページ', ...(limit && { limit }) });

describe('the Markdown', () => {
  it('calls nobody and no issue, and lets no text become markup', () => {
    const text = markdownOf(
      reportOf('@governor #12 <img src=x> **太字** [名](http://x) 1. `a` | b ~~c~~ &lt;', '1. 一', '- 二'),
    );
    expect(text).not.toMatch(/@governor|#12|(?<!\\)<img|(?<!\\)\*\*|(?<!\\)\[名|(?<!\\)`a|&lt;(?!\w)|~~c/);
    expect(text).toContain('- 1\\. 一');
    expect(text).toContain('- \\- 二');
  });

  it('is whole as long as it fits, and says nothing of leaving out', () => {
    const text = markdownOf(reportOf('短い'));
    expect(text).toContain('短い');
    expect(text).not.toContain('省');
  });

  it('keeps within the limit, counts what it leaves out, and says where the whole stands', () => {
    const report = reportOf(...Array.from({ length: 3000 }, (_, i) => `${i}番目の${'長い文'.repeat(20)}`));
    const text = markdownOf(report);
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text.length).toBeGreaterThan(COMMENT_LIMIT / 10);
    expect(text).toContain('すべては、添えたページにあります');
    const printed = text.match(/^- \d+番目/gm)?.length ?? 0;
    expect(text).toContain(`（この節の残り${3000 - printed}件は省きました）`);
  });

  it('of everything there is fits into a comment', () => {
    const { records, texts } = readRecords(process.cwd());
    const nothing = heldAt('no-such-folder');
    const jurisdictions = ['mie', 'kumamoto'].map((id) => ({ id, name: id }));
    const text = markdownOf(reportOn(nothing, { records, texts, ledger: [] }, { jurisdictions }));
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(text).toContain('### 会議と発言');
  });

  it('refuses a limit in which nothing can be said', () => {
    expect(() => markdownOf(reportOf('短い'), 10)).toThrow('comment of 10 characters');
  });
});

describe('the page', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const report: ChangeReport = {
    ...reportOf('<script>alert(1)</script>「"引用"」'),
    sections: [
      {
        id: 'charts',
        title: '図',
        note: '図です。',
        entries: [
          toEntry({
            pieces: [
              '図「',
              { kind: 'link', text: '<b>', href: '/mie/charts/"x/' },
              '」',
              { kind: 'added', text: '新' },
            ],
            facts: [
              {
                kind: 'text',
                label: '本文',
                pieces: [
                  { kind: 'removed', text: '前<i>' },
                  { kind: 'same', text: '\n後' },
                ],
              },
              { kind: 'quote', quote: '<u>', document: '資料', href: undefined },
              { kind: 'table', columns: ['', '値'], rows: [['前', '<td>']] },
              { kind: 'pictures', alt: '図"', before: undefined, after: { narrow: picture, wide: picture } },
            ],
            alert: true,
          }),
        ],
      },
    ],
  };
  const html = toHtml(report, {
    siteName: 'みちしるべ',
    siteAddress: publisher.address,
    styles: 'p { color: red; }',
  });

  it('holds no script, asks no server for anything, and escapes every text', () => {
    expect(html).not.toMatch(/<script|<link|<iframe|<i>|<b>"|<u>|onload|@import/);
    expect([...html.matchAll(/src(?:set)?="([^"]{0,5})/g)].map(([, scheme]) => scheme)).toEqual([
      'data:',
      'data:',
    ]);
    expect(html).toContain("default-src 'none'");
  });

  it('says in words what its marks show, and that a drawing was not there before', () => {
    expect(html).toContain('［加わった: </span>新');
    expect(html).toContain('［なくなった: </span>前&#60;i&#62;');
    expect(html).toContain('変更前には、この図はありません。');
  });

  it('is sound HTML, also when there is nothing to tell', async () => {
    const validator = new HtmlValidate(rules);
    const empty = toHtml({ ...report, sections: [] }, { siteName: 'み', siteAddress: '', styles: '' });
    expect(empty).toContain('変更はありません。');
    for (const page of [html, empty]) {
      const { results } = await validator.validateString(page);
      expect(
        results.flatMap(({ messages }) => messages.map(({ ruleId, line }) => `${ruleId} ${line}`)),
      ).toEqual([]);
    }
  });
});
