//! *37 of 40 devices are uploaded; 3 are not*: what the numbers of the status come to, and where the list behind each is.

use crate::i18n::text_id;
use crate::paths;
use contract::lab::UploadCounts;
use contract::query::NOT_UPLOADED;

/// Some of the devices of the site, and the list of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many; never zero.
    pub count: u64,
    /// Message id of the words; `$count` is the number.
    pub message_id: &'static str,
    /// The state of the upload that the list is filtered by.
    pub state: &'static str,
}

impl Part {
    /// App path of the console's list of these devices.
    pub fn path(&self) -> String {
        paths::console_devices_by_upload(self.state)
    }
}

/// The sentence and its parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UploadSummary {
    /// Devices of the site.
    pub total: u64,
    /// Those of them that are uploaded.
    pub uploaded: u64,
    /// All that are not; nothing where every device is uploaded.
    pub missing: Option<Part>,
    /// Why they are not.
    pub reasons: Vec<Part>,
    /// What is to be said of the uploaded ones.
    pub remarks: Vec<Part>,
}

fn parts(all: &[(u64, &'static str, &'static str)]) -> Vec<Part> {
    let some = all.iter().filter(|(count, ..)| *count > 0);
    some.map(|(count, message_id, state)| Part { count: *count, message_id, state }).collect()
}

/// The summary of the counts. A state without devices is left out.
pub fn upload_summary(counts: &UploadCounts) -> UploadSummary {
    let reasons = parts(&[
        (counts.waiting, text_id("upload-reason-waiting"), "waiting"),
        (counts.no_client, text_id("upload-reason-no-client"), "noClient"),
        (counts.shared_certificate, text_id("upload-reason-shared-certificate"), "sharedCertificate"),
        (counts.outside_scope, text_id("upload-reason-outside-scope"), "outsideScope"),
        (counts.upload_off, text_id("upload-reason-upload-off"), "uploadOff"),
    ]);
    let remarks = parts(&[
        (counts.not_visible_yet, text_id("upload-remark-not-visible-yet"), "notVisibleYet"),
        (counts.leaving, text_id("upload-remark-leaving"), "leaving"),
    ]);
    let uploaded = counts.uploaded + counts.leaving + counts.not_visible_yet;
    let missing: u64 = reasons.iter().map(|part| part.count).sum();
    UploadSummary {
        total: uploaded + missing,
        uploaded,
        missing: parts(&[(missing, text_id("upload-summary-missing"), NOT_UPLOADED)]).pop(),
        reasons,
        remarks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_missing_are_told_by_reason() {
        let counts = UploadCounts { uploaded: 37, no_client: 2, shared_certificate: 1, ..UploadCounts::default() };
        let summary = upload_summary(&counts);
        assert_eq!((summary.total, summary.uploaded), (40, 37));
        assert_eq!(summary.missing.map(|part| (part.count, part.path())), {
            Some((3, "/console/assets-and-compliance/devices?upload=notUploaded".to_owned()))
        });
        let reasons: Vec<_> = summary.reasons.iter().map(|part| (part.count, part.state)).collect();
        assert_eq!((reasons, summary.remarks), (vec![(2, "noClient"), (1, "sharedCertificate")], Vec::new()));
    }

    #[test]
    fn what_is_on_its_way_in_or_out_is_uploaded() {
        let counts = UploadCounts { uploaded: 1, leaving: 2, not_visible_yet: 4, ..UploadCounts::default() };
        let summary = upload_summary(&counts);
        assert_eq!((summary.total, summary.uploaded, summary.missing), (7, 7, None));
        let remarks: Vec<_> = summary.remarks.iter().map(|part| (part.count, part.state)).collect();
        assert_eq!(remarks, [(4, "notVisibleYet"), (2, "leaving")]);
    }
}
