import { Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Team } from '@/shared/api/types';
import { useCarriers, useEnterpriseName } from '@/shared/names/names';
import { PersonLink, useProgrammes } from '@/shared/names/people';
import { useOpenEntry } from '@/shared/register/RegisterTable';
import { useTalentRights } from '@/shared/session/talent';
import { Facts } from '@/shared/ui/Facts';
import { FormDialog } from '@/shared/ui/FormDialog';
import { Loadable } from '@/shared/ui/Loadable';
import { Notice } from '@/shared/ui/Notice';
import { ViewLink } from '@/shared/view/ViewLink';
import { withdrawTeam } from './api/withdrawTeam';
import { useTeam } from './hooks';
import { TeamForm } from './TeamForm';

export function TeamDrawer() {
  const { t } = useTranslation('teams');
  const [id, open] = useOpenEntry();
  return (
    <Drawer open={id !== null} size={680} title={t('one')} onClose={() => open(null)} destroyOnHidden>
      {id ? <Panel id={id} /> : null}
    </Drawer>
  );
}

function Panel({ id }: { id: string }) {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const rights = useTalentRights();
  const query = useTeam(id);
  // A dialog keeps the version it was opened on, so that it overwrites nobody.
  const [open, setOpen] = useState<{ dialog: 'edit' | 'withdraw'; team: Team } | null>(null);
  const reload = () => {
    void query.refetch().then(({ data }) => setOpen((now) => (now && data ? { ...now, team: data } : null)));
  };
  const close = () => setOpen(null);
  return (
    <Loadable query={query} lines={10}>
      {(team) => (
        <>
          <h2 style={{ fontSize: 17, margin: '0 0 10px' }}>{team.name}</h2>
          {team.synthetic ? <p className="soft">◆ {c('register.synthetic')}</p> : null}
          {team.state === 'withdrawn' ? <Notice tone="warning">{c('register.withdrawn')}</Notice> : null}
          {team.state === 'active' && rights.of(team.carrier_code) ? (
            <p style={{ display: 'flex', gap: 8 }}>
              <Button onClick={() => setOpen({ dialog: 'edit', team })}>{c('register.edit')}</Button>
              <Button danger onClick={() => setOpen({ dialog: 'withdraw', team })}>{c('register.withdraw')}</Button>
            </p>
          ) : null}
          <TeamFacts team={team} />
          {open?.dialog === 'edit' ? <TeamForm key={open.team.version} team={open.team} onReload={reload} onClose={close} /> : null}
          {open?.dialog === 'withdraw' ? (
            <FormDialog<{ sure?: string }>
              key={open.team.version}
              title={c('register.withdrawTitle', { what: t('one') })}
              submit={c('register.withdraw')}
              danger
              initial={{}}
              write={() => withdrawTeam(open.team)}
              done={c('register.withdrawnDone')}
              touches={keys.talent}
              onReload={reload}
              onClose={close}
            >
              <Form.Item>{c('register.withdrawMeans', { name: open.team.name })}</Form.Item>
            </FormDialog>
          ) : null}
        </>
      )}
    </Loadable>
  );
}

function TeamFacts({ team }: { team: Team }) {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
  const { nameOf } = useCarriers();
  const programmes = useProgrammes('teams');
  const enterprise = useEnterpriseName(team.enterprise_id);
  return (
    <>
      <Facts
        facts={[
          { term: t('programme'), value: team.programme ? [programmes.nameOf(team.programme), team.batch].filter(Boolean).join(' · ') : '—' },
          { term: t('document'), value: team.document_number ?? '—' },
          { term: t('leader'), value: team.leader_id ? <PersonLink id={team.leader_id} /> : '—' },
          { term: t('enterprise'), value: team.enterprise_id ? (enterprise ?? team.enterprise_id) : '—' },
          { term: c('register.carrier'), value: team.carrier_code ? <ViewLink to={`/carriers/${team.carrier_code}`}>{nameOf(team.carrier_code)}</ViewLink> : c('register.outside') },
          { term: `${t('funding')} (${t('fundingUnit')})`, value: team.funding_amount ?? '—' },
          { term: t('selectedOn'), value: team.selected_on ?? '—' },
          { term: t('onJobOn'), value: team.on_job_on ?? '—' },
          { term: t('introducedOn'), value: team.introduced_on ?? '—' },
          { term: t('inDistrict'), value: c(team.in_district ? 'register.yes' : 'register.no') },
          { term: t('countedOn'), value: team.counted_on ? `✔ ${team.counted_on}` : t('notCounted') },
        ]}
      />
      <h3 style={{ fontSize: 15 }}>{t('members')}</h3>
      {team.members.length === 0 ? <p className="soft">{t('noMembers')}</p> : null}
      {team.members.length > 0 ? (
        <div className="scroll-x">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('member')}</th>
                <th scope="col">{t('joinedOn')}</th>
                <th scope="col">{t('leftOn')}</th>
              </tr>
            </thead>
            <tbody>
              {team.members.map((member) => (
                <tr key={`${member.person_id}${member.joined_on}`}>
                  <td><PersonLink id={member.person_id} /></td>
                  <td>{member.joined_on}</td>
                  <td>{member.left_on ?? t('stays')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}
