import { Drawer, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Duplicate, MaskedPersonal, Person } from '@/shared/api/types';
import { minuteOf } from '@/shared/format/instant';
import { useCarriers } from '@/shared/names/names';
import { useProgrammes } from '@/shared/names/people';
import { useOpenEntry } from '@/shared/register/RegisterTable';
import { Facts } from '@/shared/ui/Facts';
import { Loadable } from '@/shared/ui/Loadable';
import { ViewLink } from '@/shared/view/ViewLink';
import { DecideButtons } from './DecideButtons';
import { useCandidates, useDuplicate } from './hooks';

const COMPARED = ['name', 'pinyin', 'document_kind', 'document_number', 'birth_date', 'phone', 'email', 'employer'] as const satisfies readonly (keyof MaskedPersonal)[];

/** Two entries side by side, masked, with what they agree in; and the decision. */
export function DuplicateDrawer() {
  const { t } = useTranslation('duplicates');
  const [id, open] = useOpenEntry();
  return (
    <Drawer open={id !== null} size={860} title={t('one')} onClose={() => open(null)} destroyOnHidden>
      {id ? <Panel id={id} /> : null}
    </Drawer>
  );
}

function Panel({ id }: { id: string }) {
  const { t } = useTranslation('duplicates');
  const query = useDuplicate(id);
  return (
    <Loadable query={query} lines={10}>
      {(pair) => (
        <>
          <p>
            {t('groundsAre')}{pair.grounds.length ? pair.grounds.map((ground) => <Tag key={ground}>{t(`groundOf.${ground}`)}</Tag>) : t('noGrounds')}
          </p>
          {pair.state === 'open' ? (
            <DecideButtons pair={pair} onReload={() => void query.refetch()} />
          ) : (
            <Facts
              facts={[
                { term: t('state'), value: t(`stateOf.${pair.state}`) },
                { term: t('reason'), value: pair.reason ?? '—' },
                { term: t('decidedAt'), value: pair.decided_at ? minuteOf(pair.decided_at) : '—' },
              ]}
            />
          )}
          <SideBySide pair={pair} />
        </>
      )}
    </Loadable>
  );
}

function SideBySide({ pair }: { pair: Duplicate }) {
  const { t } = useTranslation('duplicates');
  const { t: p } = useTranslation('people');
  const { t: c } = useTranslation();
  const { nameOf } = useCarriers();
  const programmes = useProgrammes('people');
  const two = useCandidates([pair.first_id, pair.second_id]).map(({ data }) => data);
  const line = (term: string, say: (person: Person) => React.ReactNode) => (
    <tr key={term}>
      <th scope="row">{term}</th>
      {two.map((person, at) => <td key={at}>{person ? say(person) : '…'}</td>)}
    </tr>
  );
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('compared')}</th>
            {two.map((person, at) => <th scope="col" key={at}>{person ? <ViewLink to={`/people/${person.id}`}>{person.code}</ViewLink> : '…'}</th>)}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map((name) => line(p(`field.${name}`), (person) => (name === 'document_kind' && person.personal?.document_kind ? p(`documentOf.${person.personal.document_kind as 'passport'}`) : (person.personal?.[name] ?? '—'))))}
          {line(c('register.carrier'), (person) => (person.carrier_code ? nameOf(person.carrier_code) : c('register.outside')))}
          {line(t('places'), (person) => (person.selections ?? []).map((place) => <div key={place.id}>{[programmes.nameOf(place.programme), place.batch, place.introduced_on ?? place.selected_on].filter(Boolean).join(' · ')}</div>))}
          {line(t('countedOn'), (person) => person.counted_on ?? '—')}
        </tbody>
      </table>
      <p className="soft small">{t('masked')}</p>
    </div>
  );
}
