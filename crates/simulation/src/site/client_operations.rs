//! Client operations: what the notification server was asked to send to clients (*Monitoring > Client Operations*,
//! `SMS_ClientOperationStatus`). They follow from the journal, the history of actions and
//! what pages of devices asked for; no state.

use crate::command::{CollectionId, Command, DeviceAction, Row};
use crate::components::cmpivot_collection::{Run, RunCounts, RunState};
use crate::components::device_operations::{DeviceOperation, Work};
use crate::components::notification::{ActionState, WaitingReason};
use crate::time::SimTime;
use crate::trace::ActionRecord;
use crate::world::World;
use uuid::Uuid;

/// What clients were asked for, by the console's name of it ("Client notification").
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum OperationKind {
    /// *Download computer policy*.
    DownloadComputerPolicy,
    /// *Download user policy*.
    DownloadUserPolicy,
    /// *Evaluate application deployments*.
    EvaluateApplicationDeployments,
    /// *CMPivot*.
    Cmpivot,
    /// *Run Script*.
    RunScript,
}

impl OperationKind {
    /// `Type`. That of CMPivot stands in its line of `SMSProv.log`; the SDK lists none, and scripts of administrators use these.
    pub fn number(self) -> u32 {
        match self {
            Self::DownloadComputerPolicy => 8,
            Self::DownloadUserPolicy => 9,
            Self::EvaluateApplicationDeployments => 13,
            Self::Cmpivot => 145,
            Self::RunScript => 135,
        }
    }
}

impl From<Work> for OperationKind {
    /// An approval of an application sends a request of machine policy; there is no operation that installs.
    fn from(work: Work) -> Self {
        match work {
            Work::Application { .. } => Self::DownloadComputerPolicy,
            Work::Script { .. } => Self::RunScript,
        }
    }
}

impl From<DeviceAction> for OperationKind {
    fn from(action: DeviceAction) -> Self {
        match action {
            DeviceAction::RefreshMachinePolicy => Self::DownloadComputerPolicy,
            DeviceAction::RefreshUserPolicy => Self::DownloadUserPolicy,
            DeviceAction::AppEvaluation => Self::EvaluateApplicationDeployments,
        }
    }
}

/// The collection that what is aimed at one device is aimed at it within, as CMPivot's line of `SMSProv.log` says.
const COLLECTION_OF_ONE: &str = "SMS00001";

/// How the clients of an operation stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClientState {
    /// One has not reported yet.
    Unknown,
    /// The one that is left is off line.
    Offline,
    /// They reported success, or the operation waits no longer.
    Completed,
    /// It reported a failure, or left.
    Failed,
    /// The operation was stopped.
    Stopped,
}

/// An operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientOperation {
    /// `UniqueID`: the task that joins its log lines.
    pub task: Uuid,
    /// What was asked for.
    pub kind: OperationKind,
    /// Of whom, where it was asked of one client.
    pub row: Option<Row>,
    /// The collection that it was aimed at.
    pub collection: CollectionId,
    /// `CreatedBy`.
    pub created_by: String,
    /// `RequestedTime`.
    pub requested: SimTime,
    /// `TimeLastUpdated`.
    pub updated: SimTime,
    /// How it stands.
    pub state: ClientState,
    /// How many clients stand how.
    pub counts: RunCounts,
}

/// The counts of one client.
fn counts_of_one(state: ClientState) -> RunCounts {
    let one_if = |of: ClientState| u32::from(state == of);
    RunCounts {
        clients: 1,
        answered: one_if(ClientState::Completed),
        failed: one_if(ClientState::Failed),
        offline: one_if(ClientState::Offline),
        waiting: one_if(ClientState::Unknown),
    }
}

impl World {
    /// Every operation that reached the notification server, in the order in which they were asked for. What the site refused never
    /// became one.
    pub fn client_operations(&self) -> Vec<ClientOperation> {
        let sent = (1..).zip(self.actions()).filter(|(_, action)| action.push.is_some());
        let actions = sent.map(|(number, action)| self.operation_of_action(number, action));
        let runs = self.journal().iter().filter_map(|entry| {
            let Command::RunCmpivot { by, row, .. } = &entry.command else { return None };
            Some(ClientOperation {
                task: self.cmpivot_task(entry.sequence),
                kind: OperationKind::Cmpivot,
                row: Some(*row),
                collection: COLLECTION_OF_ONE.to_owned(),
                created_by: self.tenant().caller(by).map(|caller| caller.name().to_owned()).unwrap_or_default(),
                requested: entry.time,
                updated: entry.time,
                // A client that does not answer refuses the run itself.
                state: ClientState::Completed,
                counts: counts_of_one(ClientState::Completed),
            })
        });
        let asked = self.device_operations().all().iter().filter(|operation| operation.push.is_some());
        let asked = asked.map(|operation| self.operation_of_page(operation));
        let of_collections = self.cmpivot_runs().all().map(|run| self.operation_of_run(run));
        let mut operations: Vec<ClientOperation> = actions.chain(runs).chain(asked).chain(of_collections).collect();
        operations.sort_by_key(|operation| operation.requested);
        operations
    }

    fn operation_of_action(&self, number: u64, action: &ActionRecord) -> ClientOperation {
        let is_offline =
            || self.waiting_of(number).is_some_and(|waiting| waiting.reason == WaitingReason::ClientOffline);
        let state = match action.state {
            ActionState::Done => ClientState::Completed,
            ActionState::Failed => ClientState::Failed,
            ActionState::Pending if is_offline() => ClientState::Offline,
            ActionState::Pending => ClientState::Unknown,
        };
        ClientOperation {
            task: action.task_guid,
            kind: action.action.into(),
            row: Some(action.row),
            collection: COLLECTION_OF_ONE.to_owned(),
            created_by: action.initiated_by.clone(),
            requested: action.requested,
            updated: action.ended.unwrap_or(action.requested),
            state,
            counts: counts_of_one(state),
        }
    }

    fn operation_of_run(&self, run: &Run) -> ClientOperation {
        ClientOperation {
            task: self.cmpivot_task(run.command),
            kind: OperationKind::Cmpivot,
            row: None,
            collection: run.collection.clone(),
            created_by: run.user.clone(),
            requested: run.started,
            updated: run.until(self.now()),
            state: match self.cmpivot_run_state(run) {
                RunState::Running => ClientState::Unknown,
                RunState::Completed | RunState::TimedOut => ClientState::Completed,
                RunState::Stopped => ClientState::Stopped,
            },
            counts: self.cmpivot_run_counts(run),
        }
    }

    /// What a page of a device asked of its client. What the program or the script says is not the push's concern.
    fn operation_of_page(&self, operation: &DeviceOperation) -> ClientOperation {
        let is_pending = operation.ended.is_none();
        let state = match operation.error {
            Some(_) => ClientState::Failed,
            None if is_pending && !self.fleet().is_online(operation.row) => ClientState::Offline,
            None if is_pending => ClientState::Unknown,
            None => ClientState::Completed,
        };
        ClientOperation {
            task: operation.guid,
            kind: operation.work.into(),
            row: Some(operation.row),
            collection: COLLECTION_OF_ONE.to_owned(),
            created_by: operation.initiated_by.clone(),
            requested: operation.requested,
            updated: operation.ended.unwrap_or(operation.requested),
            state,
            counts: counts_of_one(state),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{AzureEnvironment, CoManagementSettings, UploadScope};
    use crate::scenario::Scenario;
    use crate::time::MINUTE_MS;

    #[test]
    fn what_the_site_took_on_is_an_operation_and_what_it_refused_is_none() {
        let mut world = World::new(Scenario::default()).expect("valid");
        let by = || "global-admin".to_owned();
        let settings = CoManagementSettings { upload: Some(UploadScope::AllDevices), ..Default::default() };
        let environment = AzureEnvironment::AzurePublicCloud;
        for command in [Command::Consent { by: by(), environment }, Command::Onboard { by: by(), settings }] {
            world.apply(command).expect("accepted");
        }
        world.advance_to(world.now().plus(11 * MINUTE_MS));
        let row_of = |world: &World, is_online: bool| {
            let is_wanted = |row: &Row| {
                world.devices().is_visible(*row)
                    && world.fleet().is_client(*row)
                    && world.fleet().is_online(*row) == is_online
            };
            (0..world.fleet().row_count()).find(is_wanted).expect("a client")
        };
        let (online, offline) = (row_of(&world, true), row_of(&world, false));
        for (by, row, action) in [
            ("helpdesk", online, DeviceAction::RefreshMachinePolicy),
            ("helpdesk", offline, DeviceAction::AppEvaluation),
            ("cloud-only", online, DeviceAction::RefreshUserPolicy),
        ] {
            world.apply(Command::TriggerAction { by: by.to_owned(), row, action }).expect("accepted");
        }
        assert!(world.client_operations().is_empty(), "nothing has reached the notification server");
        world.advance_to(world.now().plus(2 * MINUTE_MS));
        let run = Command::RunCmpivot { by: by(), row: online, query: "Device".to_owned() };
        world.apply(run).expect("accepted");
        let operations = world.client_operations();
        let found: Vec<_> = operations.iter().map(|one| (one.kind, one.row, one.state)).collect();
        assert_eq!(
            found,
            [
                (OperationKind::DownloadComputerPolicy, Some(online), ClientState::Completed),
                (OperationKind::EvaluateApplicationDeployments, Some(offline), ClientState::Offline),
                (OperationKind::Cmpivot, Some(online), ClientState::Completed),
            ]
        );
        assert_eq!(operations[0].created_by, "priya.raman@contoso.com");
    }
}
