//! Lines of a client that runs a script, and of the way of its result ("Troubleshooting CMPivot"): over the fast channel, or as a state
//! message where it is too large. The text of a script is in no log.

use super::{Context, DeviceOperation};
use crate::log::{ClientAgent, Component, Severity};
use crate::scripts;
use crate::trace::Step;

fn guid(context: &Context<'_>, index: u16) -> String {
    scripts::id_of(context.seed, index).hyphenated().to_string().to_ascii_uppercase()
}

pub(super) fn run(operation: &DeviceOperation, index: u16, context: &mut Context<'_>) {
    let text = format!("Running script {} from the script store.", guid(context, index));
    let agent = Component::ScriptAgent(operation.row);
    operation.write_invented(context, agent, Step::RunScript, Severity::Information, text);
}

pub(super) fn send_fast(operation: &DeviceOperation, index: u16, context: &mut Context<'_>) {
    let text = format!("Sending script state message (fast): {{{}}}", operation.upper());
    operation.write(context, Component::ScriptAgent(operation.row), Step::ClientRespond, text);
    sent(operation, index, Step::ClientRespond, context);
}

pub(super) fn send_state(operation: &DeviceOperation, index: u16, context: &mut Context<'_>) {
    let text = format!("Sending script state message: {}", guid(context, index));
    operation.write(context, Component::ScriptAgent(operation.row), Step::SendState, text);
    sent(operation, index, Step::SendState, context);
    let agent = Component::ClientAgent(operation.row, ClientAgent::StateMessage);
    let text = format!("State message with Topic Type 9003 and Topic Id {{{}}} is added.", operation.upper());
    operation.write_invented(context, agent, Step::SendState, Severity::Information, text);
    let text = "Successfully forwarded State Messages to the MP".to_owned();
    operation.write(context, agent, Step::SendState, text);
}

fn sent(operation: &DeviceOperation, index: u16, step: Step, context: &mut Context<'_>) {
    let text =
        format!("Result are sent for ScriptGuid: {} and TaskID: {{{}}}", guid(context, index), operation.upper());
    operation.write(context, Component::ScriptAgent(operation.row), step, text);
}
