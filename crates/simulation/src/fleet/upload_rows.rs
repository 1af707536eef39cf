//! Rows by what the upload asks of a device, one bit a row: a question about a million devices reads whole words of them.

use super::Fleet;
use super::flags::DeviceFlags;
use super::index::bitmap::Bitmap;
use crate::command::Row;

/// Flags that the sets follow from. Others change far more often and leave the sets alone.
pub(super) const DECISIVE: DeviceFlags =
    DeviceFlags::CLIENT.union(DeviceFlags::RETIRED).union(DeviceFlags::SHARED_CERTIFICATE);

/// Sets of rows that follow from the flags, so they are no state.
#[derive(Debug, Default)]
pub(crate) struct UploadRows {
    /// Devices that the site has now.
    pub(crate) present: Bitmap,
    /// Devices whose **Client** column is Yes.
    pub(crate) clients: Bitmap,
    /// Distribution points that share one certificate with their client.
    pub(crate) sharing: Bitmap,
}

impl UploadRows {
    /// Of every row.
    pub(super) fn new(all: &[DeviceFlags]) -> Self {
        Self {
            present: Bitmap::from_values(all, |flags| !flags.contains(DeviceFlags::RETIRED)),
            clients: Bitmap::from_values(all, |flags| flags.contains(DeviceFlags::CLIENT)),
            sharing: Bitmap::from_values(all, |flags| flags.contains(DeviceFlags::SHARED_CERTIFICATE)),
        }
    }

    /// Takes the flags of a row, which is new or has changed.
    pub(super) fn place(&mut self, row: Row, flags: DeviceFlags) {
        let sets = [
            (&mut self.present, !flags.contains(DeviceFlags::RETIRED)),
            (&mut self.clients, flags.contains(DeviceFlags::CLIENT)),
            (&mut self.sharing, flags.contains(DeviceFlags::SHARED_CERTIFICATE)),
        ];
        for (rows, is_in) in sets {
            rows.grow(row as usize + 1);
            rows.set(row, is_in);
        }
    }
}

impl Fleet {
    /// The sets of rows that the upload asks for.
    pub(crate) fn upload_rows(&self) -> &UploadRows {
        &self.upload_rows
    }

    /// Rows whose collections may be others since the last call, ascending; `None` on the first call, after which they
    /// are noted down.
    pub(crate) fn take_moved(&self) -> Option<Vec<Row>> {
        let length = self.row_count() as usize;
        let moved = self.moved.replace(Some(Bitmap::new(length)))?;
        Some(moved.list())
    }

    /// Something changed that can move the row into or out of a collection.
    pub(super) fn note_moved(&mut self, row: Row) {
        if let Some(moved) = self.moved.get_mut() {
            moved.grow(row as usize + 1);
            moved.insert(row);
        }
    }
}
