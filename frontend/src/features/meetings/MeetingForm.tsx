import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/shared/api/query';
import type { Meeting, MeetingChange } from '@/shared/api/types';
import { CarrierSelect, ProjectSelect, UnitsSelect } from '@/shared/names/selects';
import { DayInput } from '@/shared/ui/DayInput';
import { FormDialog } from '@/shared/ui/FormDialog';
import { callMeeting } from './api/callMeeting';
import { changeMeeting } from './api/changeMeeting';
import { MEETING_KINDS } from './look';
import css from './meetings.module.css';

interface MatterFields {
  id?: string | null;
  title: string;
  detail?: string | null;
  unit?: string | null;
  project_id?: string | null;
  carrier_code?: string | null;
  blocker_id?: string | null;
}

interface Fields {
  kind: Meeting['kind'];
  title: string;
  held_on: string | null;
  place: string;
  units: string[];
  matters: MatterFields[];
  minutes: string;
}

interface MeetingFormProps {
  /** A meeting to edit; a new one without. */
  meeting?: Meeting;
  onReload: () => void;
  onClose: () => void;
}

const word = (text: string | null | undefined) => text?.trim() || null;

function agenda(matters: readonly MatterFields[] | undefined): NonNullable<MeetingChange['matters']> {
  return (matters ?? []).map(({ id, title, detail, unit, project_id, carrier_code, blocker_id }) => ({
    id: id ?? null, title: title.trim(), detail: word(detail), unit: unit ?? null, project_id: project_id ?? null, carrier_code: carrier_code ?? null, blocker_id: blocker_id ?? null,
  }));
}

/** A meeting with its agenda: entered, or edited. */
export function MeetingForm({ meeting, onReload, onClose }: MeetingFormProps) {
  const { t } = useTranslation('meetings');
  const initial: Fields = meeting
    ? { kind: meeting.kind, title: meeting.title, held_on: meeting.held_on, place: meeting.place ?? '', units: meeting.units, matters: meeting.matters, minutes: meeting.minutes ?? '' }
    : { kind: 'regular', title: '', held_on: null, place: '', units: [], matters: [], minutes: '' };
  const write = ({ kind, title, held_on, place, units, matters, minutes }: Fields) => {
    const body = { title: title.trim(), held_on: held_on ?? '', place: word(place), units, matters: agenda(matters), minutes: word(minutes) };
    return meeting ? changeMeeting(meeting, body) : callMeeting({ ...body, kind, synthetic: false });
  };
  return (
    <FormDialog<Fields> title={t(meeting ? 'edit' : 'call')} initial={initial} write={write} done={t('saved')} touches={keys.progress} onReload={onReload} onClose={onClose}>
      {meeting ? null : (
        <Form.Item name="kind" label={t('kind')} extra={t('kindHelp')}>
          <Select options={MEETING_KINDS.map((value) => ({ value, label: t(`kindOf.${value}`) }))} />
        </Form.Item>
      )}
      <Form.Item name="title" label={t('name')} rules={[{ required: true, whitespace: true, min: 2, message: t('nameMissing') }]}><Input maxLength={200} /></Form.Item>
      <Form.Item name="held_on" label={t('heldOn')} rules={[{ required: true, message: t('dayMissing') }]}><DayInput /></Form.Item>
      <Form.Item name="place" label={t('place')}><Input maxLength={100} /></Form.Item>
      <Form.Item name="units" label={t('units')}><UnitsSelect /></Form.Item>
      <Form.List name="matters">
        {(fields, { add, remove }) => (
          <fieldset className={css.matters}>
            <legend>{t('matters')}</legend>
            {fields.map(({ key, name }, at) => (
              <div key={key} className={css.matter}>
                <Form.Item name={[name, 'title']} label={t('matterOf', { number: at + 1 })} rules={[{ required: true, whitespace: true, min: 2, message: t('matterMissing') }]}><Input maxLength={200} /></Form.Item>
                <div className={css.pair}>
                  <Form.Item name={[name, 'project_id']} label={t('project')}><ProjectSelect /></Form.Item>
                  <Form.Item name={[name, 'carrier_code']} label={t('carrier')}><CarrierSelect /></Form.Item>
                </div>
                <Form.Item name={[name, 'detail']} label={t('detail')}><Input.TextArea rows={2} maxLength={2000} /></Form.Item>
                <Button size="small" onClick={() => remove(name)}>{t('removeMatter', { number: at + 1 })}</Button>
              </div>
            ))}
            <Button size="small" onClick={() => add({ title: '' })}>{t('addMatter')}</Button>
          </fieldset>
        )}
      </Form.List>
      <Form.Item name="minutes" label={t('minutes')}><Input.TextArea rows={4} maxLength={2000} /></Form.Item>
    </FormDialog>
  );
}
