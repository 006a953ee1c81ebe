/** What people meet on the way in: forms, the template of a pull request, who looks at what. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/site.ts';

interface Field {
  type: string;
  id?: string;
  attributes: { label?: string; value?: string; options?: { label: string }[] };
  validations?: { required: boolean };
}

interface Form {
  name: string;
  description: string;
  title: string;
  body: Field[];
}

const FOLDER = '.github/ISSUE_TEMPLATE';
const TYPES = ['markdown', 'input', 'textarea', 'dropdown', 'checkboxes'];
const TOP = ['name', 'description', 'title', 'body', 'labels', 'assignees'];

/** What GitHub would refuse of a form. */
const faultsOf = (text: string): string[] => {
  const form = parse(text) as Form;
  const ids = form.body.flatMap(({ id }) => id ?? []);
  const labels = form.body.flatMap(({ attributes }) => attributes.label ?? []);
  return [
    ...Object.keys(form).filter((key) => !TOP.includes(key)),
    ...[form.name, form.description].filter((words) => !words),
    ...form.body.filter(({ type }) => !TYPES.includes(type)).map(({ type }) => type),
    ...form.body
      .filter(({ type, attributes }) => (type === 'markdown' ? !attributes.value : !attributes.label))
      .map(({ type }) => `${type} without words`),
    ...ids.filter((id, i) => ids.indexOf(id) < i || !/^[\w-]+$/.test(id)),
    ...labels.filter((label, i) => labels.indexOf(label) < i),
    ...(form.body.every(({ type }) => type === 'markdown') ? ['nothing to fill in'] : []),
  ];
};

const formOf = (file: string): Form => parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as Form;
const requiredIn = (file: string): string[] =>
  formOf(file).body.flatMap(({ id, validations }) => (id && validations?.required ? [id] : []));
const forms = readdirSync(FOLDER).filter((file) => file !== 'config.yml');

describe('the forms', () => {
  it.each(forms)('%s is one that GitHub takes', (file) => {
    expect(faultsOf(readFileSync(`${FOLDER}/${file}`, 'utf8'))).toEqual([]);
  });

  it('would be told of a field twice, an unknown kind and a missing label', () => {
    const text =
      'name: a\ndescription: b\nbody:\n  - {type: inputt, id: x, attributes: {}}\n  - {type: input, id: x, attributes: {label: c}}\n';
    expect(faultsOf(text)).toEqual(['inputt', 'inputt without words', 'x']);
  });

  it('ask for the page, for what is wrong and right, and for the source', () => {
    expect(requiredIn('correction.yml')).toEqual(['page', 'wrong', 'right', 'source']);
    expect(requiredIn('opinion.yml')).toEqual(['page', 'opinion']);
  });

  it('are the only way in, and the other ways lead to pages of this site', () => {
    const { blank_issues_enabled: blank, contact_links: links } = parse(
      readFileSync(`${FOLDER}/config.yml`, 'utf8'),
    ) as {
      blank_issues_enabled: boolean;
      contact_links: { url: string }[];
    };
    expect(blank).toBe(false);
    for (const { url } of links) {
      expect(url.startsWith(`${site.address}/`)).toBe(true);
      expect(existsSync(`${inject('site')}${new URL(url).pathname}index.html`)).toBe(true);
    }
  });

  it('are where the pages of the site lead, with the page filled in', () => {
    const html = readFileSync(`${inject('site')}/mie/index.html`, 'utf8');
    const links = [...html.matchAll(/href="([^"]*\/issues\/new\?[^"]*)"/g)].map(
      ([, href = '']) => new URL(href.replaceAll('&#38;', '&').replaceAll('&amp;', '&')),
    );
    const named = links.map(({ searchParams }) => searchParams.get('template') ?? '');
    expect(named.toSorted()).toEqual(forms.toSorted());
    for (const { searchParams } of links) {
      expect(searchParams.get('page')).toBe(`${site.address}/mie/`);
      expect(requiredIn(searchParams.get('template') ?? '')).toContain('page');
    }
  });
});

describe('the template of a pull request', () => {
  it('asks for the source', () => {
    expect(readFileSync('.github/pull_request_template.md', 'utf8')).toMatch(/^## 出典$/m);
  });
});

describe('who looks at what', () => {
  it('is said of the records and documents of every jurisdiction', () => {
    const lines = readFileSync('.github/CODEOWNERS', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const owned = new Map(
      lines.map((line) => line.split(/\s+/)).map(([path = '', ...owners]) => [path, owners]),
    );
    for (const { id } of site.jurisdictions) {
      for (const part of ['data', 'content'])
        expect(owned.get(`/${part}/${id}/`)?.length, `${part}/${id}`).toBe(1);
    }
    expect([...owned.values()].flat().filter((owner) => !/^@[\w-]+\/[\w-]+$/.test(owner))).toEqual([]);
    expect([...owned.keys()].filter((path) => path !== '*' && !existsSync(`.${path}`))).toEqual([]);
  });
});
