/** What is asked, as it stands in the address: `?q=…&fy=2020&kind=会議&order=date&x=synonym:…`. */
import { type Filters, facetNames, type Order } from './results.ts';

export interface Asked {
  query: string;
  filters: Filters;
  order: Order;
  /** Keys of the readings that were undone. */
  undone: string[];
}

/** Reads the part of an address after `?`. */
export const readAddress = (search: string): Asked => {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const name of facetNames) {
    const value = parameters.get(name);
    if (value) filters[name] = value;
  }
  return {
    query: parameters.get('q')?.trim() ?? '',
    filters,
    order: parameters.get('order') === 'date' ? 'date' : 'relevance',
    undone: parameters.getAll('x'),
  };
};

/** Writes the part of an address after the path; empty when nothing is asked. */
export const toAddress = ({ query, filters, order, undone }: Asked): string => {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of facetNames) {
    const value = filters[name];
    if (value !== undefined) parameters.set(name, value);
  }
  if (order === 'date') parameters.set('order', order);
  for (const key of undone) parameters.append('x', key);
  const text = parameters.toString().replaceAll('+', '%20');
  return text === '' ? '' : `?${text}`;
};
