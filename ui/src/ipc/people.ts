/* People and their devices: who works at the desk, in which role, and with which keys. */

import { invoke } from './invoke';
import type { DeviceId, DeviceRecord, NewDevice, NewPerson, PersonEdit, PersonId, PersonRecord } from './types';

export function people(): Promise<PersonRecord[]> {
  return invoke('people');
}

export function devices(): Promise<DeviceRecord[]> {
  return invoke('devices');
}

/** Without a `key` the person signs on this computer. */
export function addPerson(person: NewPerson): Promise<PersonRecord> {
  return invoke('add_person', { person });
}

export function setPerson(id: PersonId, edit: PersonEdit): Promise<PersonRecord> {
  return invoke('set_person', { id, edit });
}

export function addDevice(device: NewDevice): Promise<DeviceRecord> {
  return invoke('add_device', { device });
}

export function revokeDevice(id: DeviceId): Promise<DeviceRecord> {
  return invoke('revoke_device', { id });
}

/** A new key for an owner who lost theirs: history shows for ever that identity was broken there. */
export function recoverDevice(person: PersonId, label: string | null): Promise<DeviceRecord> {
  return invoke('recover_device', { person, label });
}

/** The public key of a new device on this computer, for an owner to add. */
export function requestDevice(): Promise<string> {
  return invoke('request_device');
}
