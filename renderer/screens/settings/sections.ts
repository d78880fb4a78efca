import {
  Building2,
  CalendarClock,
  KeyRound,
  DoorClosed,
  FolderOpen,
  HardDriveDownload,
  LayoutGrid,
  type LucideIcon,
  MonitorCog,
  Scale,
  SprayCan,
  Users,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { SettingsSection } from '../frame/route'
import { BackupSection } from './backup/BackupSection'
import { ClinicSection } from './clinic/ClinicSection'
import { DataSection } from './data/DataSection'
import { DisplaySection } from './DisplaySection'
import { MyPinSection } from './my-pin/MyPinSection'
import { Overview } from './overview/Overview'
import { PeopleSection } from './people/PeopleSection'
import { ProductsSection } from './products/ProductsSection'
import { RetentionSection } from './retention/RetentionSection'
import { RoomsSection } from './rooms/RoomsSection'
import { RulesSection } from './rules/RulesSection'

export interface Section {
  readonly id: SettingsSection
  readonly icon: LucideIcon
  /** `manager`: a manager's PIN is asked first, and the main process asks for it again. */
  readonly role: 'anyone' | 'manager'
  readonly Content: ComponentType
}

/** The parts of Settings, in the order of the list on the left. */
export const SECTIONS: readonly [Section, ...Section[]] = [
  { id: 'overview', icon: LayoutGrid, role: 'anyone', Content: Overview },
  { id: 'clinic', icon: Building2, role: 'manager', Content: ClinicSection },
  { id: 'rules', icon: Scale, role: 'manager', Content: RulesSection },
  { id: 'people', icon: Users, role: 'manager', Content: PeopleSection },
  { id: 'my-pin', icon: KeyRound, role: 'anyone', Content: MyPinSection },
  { id: 'rooms', icon: DoorClosed, role: 'manager', Content: RoomsSection },
  { id: 'products', icon: SprayCan, role: 'manager', Content: ProductsSection },
  { id: 'backup', icon: HardDriveDownload, role: 'anyone', Content: BackupSection },
  { id: 'data', icon: FolderOpen, role: 'anyone', Content: DataSection },
  { id: 'retention', icon: CalendarClock, role: 'manager', Content: RetentionSection },
  { id: 'display', icon: MonitorCog, role: 'anyone', Content: DisplaySection },
]
