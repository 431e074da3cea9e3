import type { Person } from '../shared/kit.ts';

/** People of another invented department, 演示县应急管理局, and the firms that it deals with. */
export type Firm = {
  readonly name: string;
  readonly code: string;
  readonly kind: 'organisation' | 'citizen';
  readonly address: string;
  /** Acts for it in the program; a citizen has nobody and answers on paper. */
  readonly agent?: Person;
  /** First part of its files' names: no two cases hold the same file. */
  readonly files: string;
};
export const quarry: Firm = {
  name: '演示石材有限公司',
  code: '91140400MADEM0G07A',
  kind: 'organisation',
  address: '演示县城北工业路一号',
  agent: { by: 'applicant-d', as: 'applicant' },
  files: 'quarry',
};
export const restaurant: Firm = {
  name: '演示餐饮有限公司',
  code: '91140400MADEM0H083',
  kind: 'organisation',
  address: '演示县中心街二号',
  agent: { by: 'applicant-e', as: 'applicant' },
  files: 'restaurant',
};
export const welder: Firm = {
  name: '焊工某',
  code: '',
  kind: 'citizen',
  address: '演示县河西村',
  files: 'welder',
};

const county = (name: string, as: string): Person => ({ by: `county-${name}`, as });
export const registrar = county('registrar-a', 'lead-registrar');
export const officer = county('officer-a', 'field-officer');
export const partner = county('officer-b', 'field-officer');
export const lapsed = county('officer-c', 'field-officer');
export const related = county('officer-d', 'field-officer');
export const squad = county('squad-a', 'squad-leader');
export const otherSquad = county('squad-b', 'squad-leader');
export const examiner = county('examiner-a', 'case-examiner');
export const otherExaminer = county('examiner-b', 'case-examiner');
export const lawyer = county('law-a', 'law-examiner');
export const otherLawyer = county('law-b', 'law-examiner');
export const members: readonly Person[] = ['a', 'b', 'c'].map((one) => county(`committee-${one}`, 'case-committee'));
export const filer = county('filer-a', 'case-filer');
export const otherFiler = county('filer-b', 'case-filer');
export const deputy = county('deputy-a', 'bureau-deputy');
export const director = county('director-a', 'bureau-director');
/** 综合派驻: the inspectors are sent to several departments. */
export const inspector: Person = { by: 'inspector-a', as: 'discipline-inspector' };
export const inspectionStaff: Person = { by: 'inspector-b', as: 'inspection-staff' };
