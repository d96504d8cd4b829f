/** Listed by hand: a bundle has no folder to scan. The order is the order of the keys. */
import type { Migration } from 'kysely'
import * as region from './20261123_1_create_region'
import * as account from './20261123_2_create_account'
import * as organization from './20261123_3_create_organization'
import * as branch from './20261123_4_create_branch'
import * as branchWork from './20261123_5_create_branch_work'
import * as countJoins from './20261123_6_count_joins'
import * as voidMotion from './20261123_7_void_motion'
import * as findLooseFiles from './20261123_8_find_loose_files'
import * as activity from './20261124_1_create_activity'
import * as attendance from './20261124_2_create_attendance'
import * as serviceRecord from './20261124_3_create_service_record'
import * as notice from './20261124_4_create_notice'
import * as organizationStaff from './20261124_5_organization_staff'
import * as station from './20261127_1_create_station'
import * as branchSubmitter from './20261128_1_branch_submitted_by'
import * as household from './20261128_2_create_household'
import * as deliberation from './20261128_3_create_deliberation'
import * as dashboard from './20261128_4_create_dashboard'
import * as collection from './20261128_5_create_collection'
import * as ownerRegister from './20261128_6_create_owner_register'
import * as memberDistrictOnce from './20261128_7_member_district_once'
import * as decision from './20261128_8_create_decision'
import * as linkDecision from './20261128_9_link_decision'
import * as confirmMembership from './20261129_1_confirm_membership'
import * as barFromCheckIn from './20261129_2_bar_from_check_in'
import * as stationHandOver from './20261129_3_station_hand_over'
import * as problem from './20261129_4_create_problem'
import * as decisionPack from './20261129_5_create_decision_pack'
import * as branchLife from './20261129_6_branch_life'
import * as participation from './20261129_7_create_participation'
import * as dashboardScreen from './20261129_8_create_dashboard_screen'
import * as tieStation from './20261129_9_tie_station'
import * as volunteerCare from './20261130_1_volunteer_care'
import * as linkHouseholds from './20261130_2_link_households'
import * as hub from './20261130_3_create_hub'
import * as clockWork from './20261130_4_create_clock_work'
import * as agreement from './20261130_5_create_agreement'
import * as organiserFigures from './20261130_6_organiser_figures'
import * as silenceRule from './20261130_7_silence_rule'
import * as mergeRegions from './20261130_8_merge_regions'
import * as endUnstarted from './20261130_9_end_unstarted'
import * as partyGroup from './20261201_1_create_party_group'
import * as loseBinding from './20261201_2_lose_binding'
import * as pairingTry from './20261201_2_pairing_try'

export const migrations: Record<string, Migration> = {
  '20261123_1_create_region': region,
  '20261123_2_create_account': account,
  '20261123_3_create_organization': organization,
  '20261123_4_create_branch': branch,
  '20261123_5_create_branch_work': branchWork,
  '20261123_6_count_joins': countJoins,
  '20261123_7_void_motion': voidMotion,
  '20261123_8_find_loose_files': findLooseFiles,
  '20261124_1_create_activity': activity,
  '20261124_2_create_attendance': attendance,
  '20261124_3_create_service_record': serviceRecord,
  '20261124_4_create_notice': notice,
  '20261124_5_organization_staff': organizationStaff,
  '20261127_1_create_station': station,
  '20261128_1_branch_submitted_by': branchSubmitter,
  '20261128_2_create_household': household,
  '20261128_3_create_deliberation': deliberation,
  '20261128_4_create_dashboard': dashboard,
  '20261128_5_create_collection': collection,
  '20261128_6_create_owner_register': ownerRegister,
  '20261128_7_member_district_once': memberDistrictOnce,
  '20261128_8_create_decision': decision,
  '20261128_9_link_decision': linkDecision,
  '20261129_1_confirm_membership': confirmMembership,
  '20261129_2_bar_from_check_in': barFromCheckIn,
  '20261129_3_station_hand_over': stationHandOver,
  '20261129_4_create_problem': problem,
  '20261129_5_create_decision_pack': decisionPack,
  '20261129_6_branch_life': branchLife,
  '20261129_7_create_participation': participation,
  '20261129_8_create_dashboard_screen': dashboardScreen,
  '20261129_9_tie_station': tieStation,
  '20261130_1_volunteer_care': volunteerCare,
  '20261130_2_link_households': linkHouseholds,
  '20261130_3_create_hub': hub,
  '20261130_4_create_clock_work': clockWork,
  '20261130_5_create_agreement': agreement,
  '20261130_6_organiser_figures': organiserFigures,
  '20261130_7_silence_rule': silenceRule,
  '20261130_8_merge_regions': mergeRegions,
  '20261130_9_end_unstarted': endUnstarted,
  '20261201_1_create_party_group': partyGroup,
  '20261201_2_lose_binding': loseBinding,
  '20261201_2_pairing_try': pairingTry,
}
