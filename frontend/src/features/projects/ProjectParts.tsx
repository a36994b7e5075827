import { Button, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { ProjectAnswer } from '@/shared/api/types';
import { lastDay } from '@/shared/format/period';
import { MONEY } from '@/shared/format/units';
import { useAbilities } from '@/shared/session/me';
import { EmptyPanel } from '@/shared/ui/EmptyPanel';
import { Figure } from '@/shared/ui/Figure';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Section } from '@/shared/ui/Page';
import { useView } from '@/shared/view/view';
import { ViewLink } from '@/shared/view/ViewLink';
import { removeTotal } from './api/removeTotal';
import { useListNames, useNamedProject, useProject, useProjects, useUnitNames } from './hooks';
import { ROLES } from './PartDialogs';

interface PlainTableProps {
  heads: readonly string[];
  children: ReactNode;
}

function PlainTable({ heads, children }: PlainTableProps) {
  return (
    <table className="plain-table">
      <thead>
        <tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export function ProjectLeaders({ project }: { project: ProjectAnswer }) {
  const { t } = useTranslation('projects');
  const { period } = useView();
  const units = useUnitNames();
  const day = lastDay(period);
  const leaders = ROLES.flatMap((role) => (project.leaders ?? []).filter((one) => one.role === role).toReversed());
  return (
    <Section title={t('leaders')}>
      {leaders.length === 0 ? (
        <EmptyPanel title={t('leadersEmpty')} />
      ) : (
        <PlainTable heads={[t('role'), t('person'), t('post'), t('unitOf'), t('held'), t('heldUntil')]}>
          {leaders.map((one) => (
            <tr key={`${one.role}${one.valid_from}`} className={one.valid_to && one.valid_to <= day ? 'soft' : undefined}>
              <td>{t(`roleOf.${one.role}`)}</td>
              <td>{one.person_name}</td>
              <td>{one.title ?? t('unset')}</td>
              <td>{units.find(({ code }) => code === one.unit)?.name ?? one.unit}</td>
              <td>{one.valid_from}</td>
              <td>{one.valid_to ?? t('toNow')}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Section>
  );
}

export function ProjectTotals({ project }: { project: ProjectAnswer }) {
  const { t } = useTranslation('projects');
  const { manage } = useAbilities();
  const { past } = useView();
  const query = useProject(project.id);
  const [mistaken, setMistaken] = useState<{ project: ProjectAnswer; day: string | null; amount: string } | null>(null);
  const totals = (project.planned_totals ?? []).toReversed();
  const may = manage && !past && project.state === 'active';
  const dayOf = (day: string | null | undefined) => day ?? t('issuedUnknown');
  return (
    <Section title={t('totals')}>
      {totals.length === 0 ? (
        <EmptyPanel title={t('totalsEmpty')} />
      ) : (
        <PlainTable heads={[t('issuedOn'), `${t('amount')} (${MONEY})`, t('document'), ...(may ? [t('removeTotal')] : [])]}>
          {totals.map((one, index) => (
            <tr key={one.issued_on ?? ''}>
              <td>{dayOf(one.issued_on)} {index === 0 ? <Tag>{t('inForce')}</Tag> : null}</td>
              <td className="num"><Figure value={one.amount} unit={MONEY} /></td>
              <td>{one.document ?? t('unset')}</td>
              {may ? (
                <td>
                  <Button size="small" type="link" danger aria-label={t('removeTotalOf', { day: dayOf(one.issued_on) })} onClick={() => setMistaken({ project, day: one.issued_on ?? null, amount: one.amount })}>
                    {t('removeTotal')}
                  </Button>
                </td>
              ) : null}
            </tr>
          ))}
        </PlainTable>
      )}
      {mistaken ? (
        <FormDialog<object>
          key={mistaken.project.version}
          title={t('removeTotalTitle')}
          submit={t('removeTotal')}
          danger
          initial={{}}
          write={() => removeTotal(mistaken.project, mistaken.day)}
          done={t('totalRemoved')}
          touches={keys.registry}
          onReload={() => void query.refetch().then(({ data }) => setMistaken((now) => (now && data ? { ...now, project: data } : null)))}
          onClose={() => setMistaken(null)}
        >
          <p>{t('removeTotalMeans', { day: dayOf(mistaken.day), amount: mistaken.amount })}</p>
        </FormDialog>
      ) : null}
    </Section>
  );
}

export function ProjectLists({ project }: { project: ProjectAnswer }) {
  const { t } = useTranslation('projects');
  const { listName } = useListNames();
  const lists = project.lists ?? [];
  return (
    <Section title={t('lists')}>
      {lists.length === 0 ? (
        <EmptyPanel title={t('noLists')} />
      ) : (
        <PlainTable heads={[t('list'), t('state'), `${t('listTotal')} (${MONEY})`]}>
          {lists.map((one) => (
            <tr key={one.code}>
              <td><ViewLink to={`/project-lists/${one.code}`}>{listName(one.code)}</ViewLink></td>
              <td>{one.frozen_on ? t('listFrozen', { day: one.frozen_on }) : t('listOpen')}</td>
              <td className="num">{one.planned_total ? <Figure value={one.planned_total} unit={MONEY} /> : one.frozen_on ? t('freezeMissing') : t('unset')}</td>
            </tr>
          ))}
        </PlainTable>
      )}
    </Section>
  );
}

/** The chain a project belongs to: its head and whatever hangs on it. Nothing is shown for a project on its own. */
export function ProjectChain({ project }: { project: ProjectAnswer }) {
  const { t } = useTranslation('projects');
  const head = project.chain?.head_id ?? project.id;
  const chain = useProjects({ chain: head, limit: 100, sort: 'filed_on' });
  const instead = useNamedProject(project.replaced_by);
  const members = chain.data?.items ?? [];
  return (
    <>
      {project.replaced_by ? (
        <p>{t('replacedShown')}<ViewLink to={`/projects/${project.replaced_by}`}>{instead.data?.name ?? t('openReplacement')}</ViewLink></p>
      ) : null}
      {members.length > 1 ? (
        <Section title={t('chain')} aside={<ViewLink to={`/projects?chain=${head}`}>{t('showChain')}</ViewLink>}>
          <PlainTable heads={[t('name'), t('relation'), t('filedOn'), t('state'), t('counts')]}>
            {members.map((one) => (
              <tr key={one.id}>
                <td>{one.id === project.id ? one.name : <ViewLink to={`/projects/${one.id}`}>{one.name}</ViewLink>}</td>
                <td>{one.chain ? t(`relationOf.${one.chain.relation}`) : t('chainHead')}</td>
                <td>{one.filed_on ?? t('unset')}</td>
                <td>{t(`stateOf.${one.state}`)}</td>
                <td>{one.counts ? t('countsYes') : t('countsNo')}</td>
              </tr>
            ))}
          </PlainTable>
        </Section>
      ) : null}
    </>
  );
}
