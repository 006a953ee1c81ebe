declare namespace App {
  /** What `middleware.ts` finds for each page before it is printed. */
  interface Locals {
    /** Where the page stands in each way of reading; undefined where it has only one. */
    readings: Partial<Record<import('./layouts/frame-words.ts').Reading, string>> | undefined;
    /** The picture for links to the page. */
    image: import('./components/SocialImage.astro').Picture | undefined;
  }
}
