//! Faults of the services of the cloud, which mark the answers that they make.

use super::{Area, BASE, Entry, Parameter, Place};
use crate::faults::{FaultId, RemedyId};

const SERVICE: Entry =
    Entry { area: Area::CloudService, component: "Microsoft Graph", places: &[Place::AnyAnswer], ..BASE };

pub(super) const ENTRIES: &[Entry] = &[
    Entry {
        id: FaultId::Throttling,
        places: &[Place::Refusal],
        symptom: "Lists and actions are refused now and then: too many requests.",
        error: Some("TooManyRequests"),
        status: Some(429),
        cause: "The application asked the device services more often than their limits allow.",
        remedy: RemedyId::LiftThrottling,
        source: "Own, after: Microsoft Graph throttling guidance",
        ..SERVICE
    },
    Entry {
        id: FaultId::GatewayLatency,
        symptom: "Lists and actions answer late.",
        cause: "The cloud's services are slow.",
        remedy: RemedyId::EndCloudServiceFault,
        source: "Own, after: Microsoft Graph best practices",
        parameters: &[Parameter { name: "milliseconds", default: 2_000, min: 100, max: 30_000 }],
        ..SERVICE
    },
    Entry {
        id: FaultId::GatewayRandomErrors,
        symptom: "Lists and actions fail now and then, and work when they are tried again.",
        cause: "The cloud's services are overloaded or partly down.",
        remedy: RemedyId::EndCloudServiceFault,
        source: "Own, after: Microsoft Graph error responses",
        error: Some("CloudServiceFailed"),
        parameters: &[
            Parameter { name: "percent", default: 20, min: 1, max: 100 },
            Parameter { name: "seed", default: 2_002, min: 0, max: u32::MAX },
        ],
        ..SERVICE
    },
];
