import * as z from 'zod';
import { choice, count, derivedId, maybe, quote, reference, text, verbatim } from './field.ts';

/** A headed part of a plan, report or proposal, 節. Written in `content/<jurisdiction>/{plans,reports,proposals}/*.mdx`. */
export const Section = z.strictObject({
  id: derivedId('識別子', '資料の識別子と節の識別子。'),
  document: reference('documents', '出典', '資料の識別子。'),
  anchor: text('位置', 'ページの中での位置。'),
  order: count('順序', '資料の中で何番目か。'),
  level: count('深さ', '見出しの深さ（2 から）。'),
  heading: quote('見出し', '資料のとおりの見出し。'),
  initiative: maybe(reference('initiatives', '取組', 'この節が述べている取組。')),
});
export type Section = z.infer<typeof Section>;

/** A paragraph or list item of a section, word for word. */
export const Passage = z.strictObject({
  id: derivedId('識別子', '節の識別子と段落の番号。'),
  document: reference('documents', '出典', '資料の識別子。'),
  section: reference('sections', '節', '節の識別子。'),
  order: count('順序', '節の中で何番目か。'),
  kind: choice('種別', '段落か、箇条書きの一項目か。', ['段落', '項目']),
  text: verbatim('本文', '資料のとおりの文章。').meta({
    title: '本文',
    description: '資料のとおりの文章。',
    quotedIn: 'document',
  }),
});
export type Passage = z.infer<typeof Passage>;
