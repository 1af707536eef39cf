//! Faults of the services of the cloud, which mark the answers that they make.

use super::{Area, BASE, Entry, Place};
use crate::faults::{FaultId, RemedyId};

const SERVICE: Entry =
    Entry { area: Area::CloudService, component: "Microsoft Graph", places: &[Place::AnyAnswer], ..BASE };

pub(super) const ENTRIES: &[Entry] = &[Entry {
    id: FaultId::Throttling,
    places: &[Place::Refusal],
    symptom: "Lists and actions are refused now and then: too many requests.",
    error: Some("TooManyRequests"),
    status: Some(429),
    cause: "The application asked the device services more often than their limits allow.",
    remedy: RemedyId::LiftThrottling,
    source: "Own, after: Microsoft Graph throttling guidance",
    ..SERVICE
}];
