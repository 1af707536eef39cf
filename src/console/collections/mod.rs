//! *Assets and Compliance > Device Collections*, and the picker behind *Browse…*.

pub mod page;
pub mod picker;
pub mod read;
pub mod tree;

pub use page::DeviceCollectionsPage;
pub use picker::CollectionPicker;
pub use read::use_collections;
