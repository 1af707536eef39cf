//! How long each hop takes: seeded, as the hops of device actions are.

use super::{DeviceOperation, OperationHop};
use crate::draw::{Purpose, between, draw};
use crate::time::{MINUTE_MS, SECOND_MS};

/// Milliseconds until `hop` of `operation` happens, once its cause happened.
pub(super) fn until(seed: u64, operation: &DeviceOperation, hop: OperationHop) -> i64 {
    let (low_ms, high_ms) = match hop {
        // Admin center, gateway, and the open connection to the service connection point.
        OperationHop::Receive => (500, 5 * SECOND_MS),
        OperationHop::Serve => (50, 600),
        OperationHop::GetPushMessage => (200, 3 * SECOND_MS),
        OperationHop::StartPush => (5, 50),
        OperationHop::FinishPush => (10, 45),
        OperationHop::ClientReceive => (50, SECOND_MS),
        OperationHop::ClientRespond => (300, 2 * SECOND_MS),
        // The report is some 29 s younger than the push.
        OperationHop::Report => (24 * SECOND_MS, 28 * SECOND_MS),
        OperationHop::DownloadPolicy => (10 * SECOND_MS, 40 * SECOND_MS),
        OperationHop::Evaluate => (2 * SECOND_MS, 10 * SECOND_MS),
        // Content, and the program.
        OperationHop::Enforce => (15 * SECOND_MS, 4 * MINUTE_MS),
        OperationHop::Detect => (SECOND_MS, 5 * SECOND_MS),
        OperationHop::SendState => (5 * SECOND_MS, 30 * SECOND_MS),
        OperationHop::ProcessState => (5 * SECOND_MS, 40 * SECOND_MS),
        OperationHop::RunScript => (500, 4 * SECOND_MS),
        OperationHop::SendResult => (200, 2 * SECOND_MS),
    };
    between(drawn(seed, operation, hop as u64), low_ms, high_ms)
}

/// Milliseconds until it goes on once what it waited for is there again.
pub(super) fn until_served_again(seed: u64, operation: &DeviceOperation) -> i64 {
    between(drawn(seed, operation, 63), 200, 5 * SECOND_MS)
}

/// Draws of device actions have the numbers of their tasks as first coordinate: these begin far behind them.
fn drawn(seed: u64, operation: &DeviceOperation, field: u64) -> u64 {
    draw(seed, Purpose::Latency, (1 << 40) + operation.number, field + 64 * operation.attempts)
}
