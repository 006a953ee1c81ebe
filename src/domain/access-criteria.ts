/**
 * The success criteria of levels A and AA, 達成基準, and which of our checks look at each. The rules of axe-core say
 * for themselves which criteria they test; what is written here is kept by hand.
 */
import type { AccessCheckId } from './access.ts';

/** A success criterion, as JIS X 8341-3:2016 (WCAG 2.0) or the Japanese WCAG 2.1 and 2.2 name it. */
export interface AccessCriterion {
  id: string;
  title: string;
  level: 'A' | 'AA';
  /** The version of WCAG that brought it; 2.0 is JIS X 8341-3:2016. */
  since: '2.0' | '2.1' | '2.2';
  /** Our checks that look at a part of it. None of them looks at the whole. */
  checks: AccessCheckId[];
}

const criterion =
  (since: AccessCriterion['since']) =>
  (
    id: string,
    title: string,
    level: AccessCriterion['level'],
    ...checks: AccessCheckId[]
  ): AccessCriterion => ({
    id,
    title,
    level,
    since,
    checks,
  });
const jis = criterion('2.0');
const wcag21 = criterion('2.1');
const wcag22 = criterion('2.2');

/** Every criterion of level A and AA, in the order of the standards. 4.1.1 is in the JIS; WCAG 2.2 has given it up. */
export const accessCriteria: AccessCriterion[] = [
  jis('1.1.1', '非テキストコンテンツ', 'A', 'markup'),
  jis('1.2.1', '音声だけ及び映像だけ（収録済み）', 'A', 'absent'),
  jis('1.2.2', 'キャプション（収録済み）', 'A', 'absent'),
  jis('1.2.3', '音声解説又はメディアに対する代替コンテンツ（収録済み）', 'A', 'absent'),
  jis('1.2.4', 'キャプション（ライブ）', 'AA', 'absent'),
  jis('1.2.5', '音声解説（収録済み）', 'AA', 'absent'),
  jis('1.3.1', '情報及び関係性', 'A', 'structure', 'markup'),
  jis('1.3.2', '意味のある順序', 'A'),
  jis('1.3.3', '感覚的な特徴', 'A'),
  jis('1.4.1', '色の使用', 'A'),
  jis('1.4.2', '音声の制御', 'A', 'absent'),
  jis('1.4.3', 'コントラスト（最低限レベル）', 'AA', 'text-contrast', 'drawn-text'),
  jis('1.4.4', 'テキストのサイズ変更', 'AA', 'text-size', 'reflow'),
  jis('1.4.5', '文字画像', 'AA'),
  jis('2.1.1', 'キーボード', 'A', 'focus', 'keyboard'),
  jis('2.1.2', 'キーボードトラップなし', 'A', 'keyboard'),
  jis('2.2.1', 'タイミング調整可能', 'A'),
  jis('2.2.2', '一時停止、停止及び非表示', 'A', 'absent'),
  jis('2.3.1', '3回の閃光、又は閾値以下', 'A'),
  jis('2.4.1', 'ブロックスキップ', 'A', 'skip-link', 'structure'),
  jis('2.4.2', 'ページタイトル', 'A', 'structure'),
  jis('2.4.3', 'フォーカス順序', 'A', 'skip-link', 'keyboard'),
  jis('2.4.4', 'リンクの目的（コンテキスト内）', 'A'),
  jis('2.4.5', '複数の手段', 'AA'),
  jis('2.4.6', '見出し及びラベル', 'AA', 'structure'),
  jis('2.4.7', 'フォーカスの可視化', 'AA', 'focus'),
  jis('3.1.1', 'ページの言語', 'A', 'structure'),
  jis('3.1.2', '一部分の言語', 'AA'),
  jis('3.2.1', 'フォーカス時', 'A', 'keyboard'),
  jis('3.2.2', '入力時', 'A', 'keyboard'),
  jis('3.2.3', '一貫したナビゲーション', 'AA', 'same-navigation'),
  jis('3.2.4', '一貫した識別性', 'AA', 'same-navigation'),
  jis('3.3.1', 'エラーの特定', 'A'),
  jis('3.3.2', 'ラベル又は説明', 'A'),
  jis('3.3.3', 'エラー修正の提案', 'AA'),
  jis('3.3.4', 'エラー回避（法的、金融及びデータ）', 'AA'),
  jis('4.1.1', '構文解析', 'A', 'markup'),
  jis('4.1.2', '名前（name）、役割（role）及び値（value）', 'A', 'markup'),
  wcag21('1.3.4', '表示の向き', 'AA'),
  wcag21('1.3.5', '入力目的の特定', 'AA'),
  wcag21('1.4.10', 'リフロー', 'AA', 'reflow'),
  wcag21('1.4.11', '非テキストのコントラスト', 'AA', 'focus'),
  wcag21('1.4.12', 'テキストの間隔', 'AA', 'text-spacing'),
  wcag21('1.4.13', 'ホバー又はフォーカスで表示されるコンテンツ', 'AA'),
  wcag21('2.1.4', '文字キーのショートカット', 'A'),
  wcag21('2.5.1', 'ポインタのジェスチャ', 'A'),
  wcag21('2.5.2', 'ポインタのキャンセル', 'A'),
  wcag21('2.5.3', 'ラベルを含む名前（name）', 'A'),
  wcag21('2.5.4', '動きによる起動', 'A'),
  wcag21('4.1.3', 'ステータスメッセージ', 'AA'),
  wcag22('2.4.11', '隠されないフォーカス（最低限）', 'AA', 'focus', 'keyboard'),
  wcag22('2.5.7', 'ドラッグ動作', 'AA', 'absent'),
  wcag22('2.5.8', 'ターゲットのサイズ（最低限）', 'AA'),
  wcag22('3.2.6', '一貫したヘルプ', 'A', 'same-navigation'),
  wcag22('3.3.7', '冗長な入力項目', 'A'),
  wcag22('3.3.8', 'アクセシブルな認証（最低限）', 'AA', 'absent'),
];
