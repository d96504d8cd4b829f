import type * as v from 'valibot'
import type { FileAnswer, Page } from '../common'
import type { Told } from '../notice'
import type * as base from './deliberation'
import type { Deliberation, DeliberationDetail } from './deliberation'
import type * as doubt from './doubt'
import type * as meeting from './meeting'
import type * as reply from './reply'

type Asked<S extends v.GenericSchema, O> = { input: v.InferInput<S>; output: O }
type Changed<S extends v.GenericSchema> = Asked<S, DeliberationDetail>

export interface DeliberationBaseApi {
  'deliberation.list': Asked<
    typeof base.ListDeliberationsInput,
    Page<Deliberation> & { can: { begin: boolean } }
  >
  'deliberation.find': Changed<typeof base.FindDeliberationInput>
  'deliberation.begin': Changed<typeof base.BeginDeliberationInput>
  'deliberation.edit': Changed<typeof base.EditDeliberationInput>
  'deliberation.setQuestions': Changed<typeof base.SetQuestionsInput>
  'deliberation.openStep': Changed<typeof base.OpenStepInput>
  'deliberation.extend': Changed<typeof base.ExtendStepInput>
  /** Tells the households that have not answered the step that is open. */
  'deliberation.remind': Asked<typeof base.FindDeliberationInput, Told>
  'deliberation.summarize': Changed<typeof base.SummarizeInput>
  'deliberation.startDeciding': Changed<typeof base.StartDecidingInput>
  'deliberation.linkDecision': Changed<typeof base.LinkDecisionInput>
  'deliberation.startWorks': Changed<typeof base.StartWorksInput>
  'deliberation.addWork': Changed<typeof base.AddWorkInput>
  'deliberation.setAccount': Changed<typeof base.SetAccountInput>
  'deliberation.finish': Changed<typeof base.FinishInput>
  'deliberation.cancel': Changed<typeof base.CancelDeliberationInput>
}

/** On paper, A4: for the notice board and for the entrances of the buildings. */
export interface DeliberationPrintApi {
  'deliberation.printBoard': Asked<typeof base.FindDeliberationInput, FileAnswer>
  'deliberation.printInvitation': Asked<typeof meeting.FindMeetingInput, FileAnswer>
}

export interface ReplyApi {
  'deliberation.reply': Changed<typeof reply.ReplyInput>
  'deliberation.progress': Asked<typeof reply.ShowProgressInput, reply.Progress>
  'deliberation.listOpinions': Asked<typeof reply.ListOpinionsInput, Page<reply.Opinion>>
}

export interface EveningMeetingApi {
  'deliberation.proposePlan': Asked<typeof meeting.ProposePlanInput, meeting.MeetingPlan>
  'deliberation.planMeetings': Changed<typeof meeting.PlanMeetingsInput>
  'deliberation.tellEvening': Asked<typeof meeting.TellEveningInput, Told>
  'deliberation.findMeeting': Asked<typeof meeting.FindMeetingInput, meeting.MeetingDetail>
  'deliberation.signIn': Asked<typeof meeting.SignInInput, meeting.MeetingDetail>
  'deliberation.holdMeeting': Asked<typeof meeting.HoldMeetingInput, meeting.MeetingDetail>
  'deliberation.cancelMeeting': Asked<typeof meeting.CancelMeetingInput, meeting.MeetingDetail>
}

export interface DoubtApi {
  'deliberation.raiseDoubt': Changed<typeof doubt.RaiseDoubtInput>
  'deliberation.listDoubts': Asked<typeof doubt.ListDoubtsInput, doubt.Doubt[]>
  'deliberation.logVisit': Asked<typeof doubt.LogVisitInput, doubt.Doubt>
}
