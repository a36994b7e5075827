import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Team } from '@/shared/api/types';
import { useEnterpriseName } from '@/shared/names/names';
import { PersonLink, useProgrammes } from '@/shared/names/people';
import { EntryDrawer } from '@/shared/register/EntryDrawer';
import { CarrierCell } from '@/shared/register/parts';
import { useTalentRights } from '@/shared/session/talent';
import { Facts } from '@/shared/ui/Facts';
import { getTeam } from './api/getTeam';
import { withdrawTeam } from './api/withdrawTeam';
import { TeamForm } from './TeamForm';

/** The form as a register's drawer opens it. */
function EditTeam({ entry, onReload, onClose }: { entry: Team; onReload: () => void; onClose: () => void }) {
  return <TeamForm team={entry} onReload={onReload} onClose={onClose} />;
}

export function TeamDrawer() {
  const { t } = useTranslation('teams');
  const rights = useTalentRights();
  return (
    <EntryDrawer what={t('one')} get={getTeam} nameOf={({ name }) => name} mayWrite={({ carrier_code }) => rights.of(carrier_code)} Edit={EditTeam} withdraw={withdrawTeam} touches={keys.talent}>
      {(team) => <TeamFacts team={team} />}
    </EntryDrawer>
  );
}

function TeamFacts({ team }: { team: Team }) {
  const { t } = useTranslation('teams');
  const { t: c } = useTranslation();
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
          { term: c('register.carrier'), value: <CarrierCell code={team.carrier_code} /> },
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
