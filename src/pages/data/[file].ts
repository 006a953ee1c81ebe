import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../content.ts';
import { type TableName, tableNames } from '../../domain/catalog.ts';
import { toCsv, toExcelCsv } from '../../publish/csv.ts';
import { toJson } from '../../publish/json.ts';

const forms = {
  csv: { write: toCsv, type: 'text/csv; charset=utf-8' },
  'excel.csv': { write: toExcelCsv, type: 'text/csv; charset=utf-8' },
  json: { write: toJson, type: 'application/json; charset=utf-8' },
} as const;

/** Each table in each form, at an address that does not change. */
export const getStaticPaths: GetStaticPaths = () =>
  tableNames.flatMap((table) =>
    (Object.keys(forms) as (keyof typeof forms)[]).map((form) => ({
      params: { file: `${table}.${form}` },
      props: { table, form },
    })),
  );

export const GET: APIRoute<{ table: TableName; form: keyof typeof forms }> = async ({ props }) => {
  const { records } = await getLibrary();
  const { write, type } = forms[props.form];
  return new Response(write(props.table, records[props.table] as never), {
    headers: { 'content-type': type },
  });
};
