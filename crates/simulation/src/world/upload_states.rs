//! Where the devices of the site stand with the upload: one device by the rule, all of them by sets of rows.

use super::{NotUploaded, World};
use crate::command::{CollectionId, Row, UploadScope};
use crate::components::sync_upload_worker::{ScopeRows, StateSets, UploadCounts, UploadState};
use crate::fleet::index::bitmap::Bitmap;
use crate::site::devices::{self, ConsoleQuery};
use std::cell::{Ref, RefCell};

/// What is kept to answer for all devices at once.
#[derive(Debug, Default)]
pub(super) struct UploadIndex {
    /// The devices of the collection that is uploaded, its children included. Built on first use, then only rows that
    /// moved are looked at again.
    scope: RefCell<(CollectionId, Bitmap)>,
    /// Counts, and the revisions of fleet, tenant and onboarding that they are of.
    counts: RefCell<Option<([u64; 3], UploadCounts)>>,
}

impl From<NotUploaded> for UploadState {
    fn from(reason: NotUploaded) -> Self {
        match reason {
            NotUploaded::UploadOff => Self::UploadOff,
            NotUploaded::NoClient => Self::NoClient,
            NotUploaded::SharedCertificate => Self::SharedCertificate,
            NotUploaded::OutsideScope => Self::OutsideScope,
        }
    }
}

impl World {
    /// Where the device on this row stands with the upload; `None` where the site has no such device. This is the rule;
    /// counts and lists follow it by sets of rows.
    pub fn upload_state(&self, row: Row) -> Option<UploadState> {
        if !self.fleet.is_present(row) {
            return None;
        }
        Some(match (self.not_uploaded_because(row), self.devices.is_visible(row)) {
            (None, true) => UploadState::Uploaded,
            (Some(_), true) => UploadState::Leaving,
            (None, false) if self.upload.has_sent(row) => UploadState::NotVisibleYet,
            (None, false) => UploadState::Waiting,
            (Some(reason), false) => reason.into(),
        })
    }

    /// How many devices of the site are in each state. Together they are [`crate::fleet::Fleet::site_device_count`].
    pub fn upload_counts(&self) -> UploadCounts {
        let revisions = [self.fleet.revision(), self.devices.revision(), self.onboarding_revision];
        if let Some((_, counts)) = self.upload_index.counts.borrow().as_ref().filter(|(of, _)| *of == revisions) {
            return *counts;
        }
        let counts = self.state_sets().counts();
        *self.upload_index.counts.borrow_mut() = Some((revisions, counts));
        counts
    }

    /// A page of the console's list and the number of devices in all.
    pub fn console_devices(&self, query: &ConsoleQuery) -> (Vec<Row>, u64) {
        devices::query(&self.fleet, &self.collections, &self.state_sets(), query)
    }

    fn state_sets(&self) -> StateSets<'_> {
        let scope = match self.onboarding.scope() {
            None => ScopeRows::Off,
            Some(UploadScope::AllDevices) => ScopeRows::All,
            Some(UploadScope::Collection(id)) => ScopeRows::Some(self.rows_of_scope(id)),
        };
        let (sent, visible) = (self.upload.sent_words(), self.devices.visible_words());
        StateSets { fleet: self.fleet.upload_rows(), scope, sent, visible }
    }

    /// The devices of a collection and its children.
    fn rows_of_scope(&self, id: &CollectionId) -> Ref<'_, Bitmap> {
        let is_in = |row: Row| self.collections.contains(id, &self.fleet, row);
        let length = self.fleet.row_count() as usize;
        {
            let (of, rows) = &mut *self.upload_index.scope.borrow_mut();
            match self.fleet.take_moved() {
                Some(moved) if of == id => {
                    rows.grow(length);
                    moved.into_iter().for_each(|row| rows.set(row, is_in(row)));
                }
                _ => (*of, *rows) = (id.clone(), Bitmap::from_fn(length, |row| is_in(row as Row))),
            }
        }
        Ref::map(self.upload_index.scope.borrow(), |(_, rows)| rows)
    }
}
