//! `lab/uploads`: the uploads of the site, and the steps of one.

use super::{exercises, logs, trace};
use crate::Response;
use crate::call::Call;
use crate::code::Code;
use crate::error::{ApiError, quoted};
use crate::response;
use contract::lab::RecordCounts;
use contract::limits::PAGE_ROWS_MAX;
use contract::uploads::{QUERY_TOP, Upload, UploadBatch, UploadTrail, Uploads};
use simulation::components::sync_upload_worker::RecordCounts as Records;
use simulation::time::SimTime;
use simulation::trace::{UploadId, UploadRecord};
use simulation::world::World;

/// Stands before the sequence of the command that turned the upload off.
const COMMAND: &str = "command-";

/// The newest uploads.
pub fn list(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    crate::body::none(call.body)?;
    let rows = call.options(&[QUERY_TOP])?.rows(QUERY_TOP, PAGE_ROWS_MAX, PAGE_ROWS_MAX)?;
    Ok(response::json(&Uploads {
        value: world.uploads().rev().take(rows).map(|record| upload(world, record)).collect(),
    }))
}

/// One upload, with every line of it.
pub fn trail(world: &World, call: &Call<'_>) -> Result<Response, ApiError> {
    call.bare()?;
    let key = &call.route.key;
    let id = parse(key).ok_or_else(|| {
        let message = format!(
            "{} is no upload. Uploads are named by the number of their run, or as command- and the number of the \
             command that turned the upload off; read gateway/lab/uploads.",
            quoted(key)
        );
        ApiError::new(Code::IdMalformed, message).with("id", key)
    })?;
    let trace = world.upload_trace(id).ok_or_else(|| {
        let message = format!("There is no upload {}, or it was too long ago; read gateway/lab/uploads.", quoted(key));
        ApiError::new(Code::ResourceNotFound, message).with("id", key)
    })?;
    let has_every_line = trace.has_every_line();
    let batches = trace.record.batches.iter().map(|batch| UploadBatch {
        sent_date_time: batch.sent.rfc3339(),
        visible_date_time: batch.visible.rfc3339(),
        records: records(batch.counts),
    });
    Ok(response::json(&UploadTrail {
        upload: upload(world, trace.record),
        batches: batches.collect(),
        hops: trace.hops.into_iter().map(|hop| trace::hop(world, hop)).collect(),
        lines: trace.lines.iter().map(|line| logs::line(world, line)).collect(),
        has_every_line,
    }))
}

/// An upload on the wire.
pub(super) fn upload(world: &World, record: &UploadRecord) -> Upload {
    Upload {
        id: match record.id {
            UploadId::Run(number) => number.to_string(),
            UploadId::TurnedOff(command) => format!("{COMMAND}{command}"),
        },
        is_full: record.is_full,
        started_date_time: record.started.rfc3339(),
        ended_date_time: record.ended.map(SimTime::rfc3339),
        visible_date_time: record.visible().map(SimTime::rfc3339),
        batch_count: record.batches.len() as u64,
        records: records(record.counts()),
        error_code: record.error.as_ref().map(|error| exercises::told(world, error).code().to_owned()),
    }
}

/// The upload that an id names. `+1` and `01` parse as numbers, but only one spelling is the id.
fn parse(id: &str) -> Option<UploadId> {
    let number = |digits: &str| digits.parse::<u64>().ok().filter(|number| number.to_string() == digits);
    match id.strip_prefix(COMMAND) {
        Some(command) => number(command).map(UploadId::TurnedOff),
        None => number(id).map(UploadId::Run),
    }
}

fn records(Records { added, changed, removed }: Records) -> RecordCounts {
    RecordCounts { added, changed, removed }
}
