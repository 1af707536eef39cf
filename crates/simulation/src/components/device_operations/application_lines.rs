//! Lines of a client that works on an application ("Application deployment technical reference"): policy, evaluation, enforcement,
//! detection, and the state message.

use super::{Context, DeviceOperation};
use crate::applications::{self, Outcome, Status};
use crate::command::ApplicationAction;
use crate::draw::{Purpose, draw, guid};
use crate::log::{ClientAgent, Component, Severity};
use crate::trace::Step;
use uuid::Uuid;

/// The application that an operation is about.
pub(super) struct Subject {
    pub(super) index: u16,
    pub(super) action: ApplicationAction,
}

impl Subject {
    /// Id of its deployment type, as the client's logs have it.
    fn deployment_type(&self, context: &Context<'_>) -> String {
        let scope = guid(context.seed, Purpose::Applications, u64::MAX, 1 << 32);
        let id = guid(context.seed, Purpose::Applications, u64::MAX, (1 << 33) + u64::from(self.index));
        format!("ScopeId_{}/DeploymentType_{}", upper(scope), id)
    }

    fn verb(&self) -> &'static str {
        match self.action {
            ApplicationAction::Uninstall => "Uninstall",
            ApplicationAction::Repair => "Repair",
            _ => "Install",
        }
    }
}

fn upper(id: Uuid) -> String {
    id.hyphenated().to_string().to_ascii_uppercase()
}

pub(super) fn download_policy(operation: &DeviceOperation, context: &mut Context<'_>) {
    let policy = guid(context.seed, Purpose::Applications, u64::MAX - 1, operation.number * 2);
    let job = guid(context.seed, Purpose::Applications, u64::MAX - 1, operation.number * 2 + 1);
    let policy =
        format!("CCM_Policy_Policy5.PolicyID=\"{{{policy}}}\",PolicySource=\"SMS:PS1\",PolicyVersion=\"1.00\"");
    let agent = Component::ClientAgent(operation.row, ClientAgent::PolicyAgent);
    let text = format!("Download of policy {policy} completed (DTS Job ID: {{{}}})", upper(job));
    operation.write(context, agent, Step::DownloadPolicy, text);
    let text = format!("Policy state for [{policy}] is currently [Active]");
    operation.write(context, agent, Step::DownloadPolicy, text);
}

/// What the client makes of the application: its current state, and what it should be.
pub(super) fn evaluate(operation: &DeviceOperation, subject: &Subject, now: Status, context: &mut Context<'_>) {
    let is_there = matches!(now, Status::Installed | Status::RestartPending);
    let current = if is_there { "Installed" } else { "NotInstalled" };
    let (applicability, resolved) = match (now, subject.action) {
        (Status::RequirementsNotMet, _) => ("NotApplicable", "None"),
        (_, ApplicationAction::Install | ApplicationAction::Reinstall | ApplicationAction::Repair) => {
            ("Applicable", "Installed")
        }
        (Status::Required, _) => ("Applicable", "Installed"),
        _ => ("Applicable", "Available"),
    };
    let text = format!(
        "{} :- Current State = {current}, Applicability = {applicability}, ResolvedState = {resolved}, ConfigureState = NotNeeded, \
         Title = {}",
        subject.deployment_type(context),
        applications::name_of(subject.index),
    );
    let agent = Component::ClientAgent(operation.row, ClientAgent::AppIntentEval);
    operation.write(context, agent, Step::EvaluateApplication, text);
}

pub(super) fn enforce(operation: &DeviceOperation, subject: &Subject, outcome: Outcome, context: &mut Context<'_>) {
    let agent = Component::ClientAgent(operation.row, ClientAgent::AppEnforce);
    let (name, id) = (applications::name_of(subject.index), subject.deployment_type(context));
    let text = format!(
        "+++ Starting {} enforcement for App DT \"{name}\" ApplicationDeliveryType - {id}, Revision - 2, ContentPath - C:\\WINDOWS\\ccmcache\\{:x}, Execution Context - System",
        subject.verb(),
        draw(context.seed, Purpose::Applications, u64::MAX - 1, operation.number) % 64 + 1,
    );
    operation.write(context, agent, Step::EnforceApplication, text);
    if let Some(exit_code) = outcome.exit_code {
        let text =
            format!("    Executing Command line: \"{}\" with system context", applications::command_of(subject.index));
        operation.write(context, agent, Step::EnforceApplication, text);
        let process = draw(context.seed, Purpose::Applications, u64::MAX - 1, operation.number + 1) % 3_000 * 4 + 1_200;
        let text = format!("    Process {process} terminated with exitcode: {exit_code}");
        operation.write(context, agent, Step::EnforceApplication, text);
    }
    if let Some(code) = outcome.error_code {
        let text = format!("App enforcement failed for App DT \"{name}\" [{id}], Revision: 2. Error: 0x{code:08X}");
        return operation.write_invented(context, agent, Step::EnforceApplication, Severity::Error, text);
    }
    operation.write(context, agent, Step::EnforceApplication, "Status is switching to Success".to_owned());
    let seconds = draw(context.seed, Purpose::Applications, u64::MAX - 1, operation.number + 2) % 90 + 3;
    let text = format!(
        "++++++ App enforcement completed ({seconds} seconds) for App DT \"{name}\" [{id}], Revision: 2, User SID: ] ++++++"
    );
    operation.write(context, agent, Step::EnforceApplication, text);
}

pub(super) fn detect(operation: &DeviceOperation, subject: &Subject, is_there: bool, context: &mut Context<'_>) {
    let agent = Component::ClientAgent(operation.row, ClientAgent::AppDiscovery);
    let (name, id) = (applications::name_of(subject.index), subject.deployment_type(context));
    let text = format!("Performing detection of app deployment type {name}({id}, revision 2) for system.");
    operation.write(context, agent, Step::DetectApplication, text);
    let text = if is_there {
        let product = guid(context.seed, Purpose::Applications, u64::MAX, (1 << 34) + u64::from(subject.index));
        format!(
            "+++ Discovered MSI application [AppDT Id: {id}, Revision: 2, MSI Product code: {{{}}}, MSI Product version: ]",
            upper(product)
        )
    } else {
        format!("+++ Did not detect app deployment type {name}({id}, revision 2) for system.")
    };
    operation.write(context, agent, Step::DetectApplication, text);
}

pub(super) fn send_state(operation: &DeviceOperation, context: &mut Context<'_>) {
    let agent = Component::ClientAgent(operation.row, ClientAgent::StateMessage);
    operation.write(context, agent, Step::SendState, "Successfully forwarded State Messages to the MP".to_owned());
}

/// The site takes the state message. The words are by analogy.
pub(super) fn process_state(operation: &DeviceOperation, context: &mut Context<'_>) {
    let text =
        format!("Thread \"State Message Processing Thread #0\" processed 1 message of client {}.", operation.row);
    operation.write_invented(context, Component::StateSystem, Step::ProcessState, Severity::Information, text);
}
