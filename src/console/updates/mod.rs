//! *Administration > Overview > Updates and Servicing*: the version of the site, and the updates that lead on from it ("Install in-console
//! updates for Configuration Manager").

pub mod page;
pub mod rows;

pub use page::UpdatesPage;
