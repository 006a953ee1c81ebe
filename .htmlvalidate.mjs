import { defineConfig } from 'html-validate';

/**
 * The rules of html-validate for every built page: all that it recommends, those for whole documents and those for
 * accessibility. What differs from them has its reason here.
 */
export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Ids are authored and never change (`title.1`); HTML allows every character but white space.
    'valid-id': ['error', { relaxed: true }],
    // Styles and scripts come from the same build on the same server; only what comes from elsewhere needs a digest.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Names of plans and initiatives are given whole, and in English they are long; 70 characters is a habit of search engines.
    'long-title': ['error', { maxlength: 140 }],
    // The suggestions of the search box are the list of a combobox, which offers and does not demand: no <select> does that.
    'prefer-native-element': ['error', { exclude: ['listbox'] }],
    // The stored texts are printed as they are, with the white space at the ends of their lines.
    'no-trailing-whitespace': 'off',
  },
});
