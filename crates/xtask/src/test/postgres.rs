//! Journals in PostgreSQL: the tests of `gateway-server` that need a real database, against a private one that lives as long as they run.

use super::counts::{Counts, Suite, of_test_result_line};
use crate::setup::postgres as server;
use crate::{paths, process};
use anyhow::{Context, Result};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

const NAME: &str = "PostgreSQL tests";
/// The variable that the tests read.
const VARIABLE: &str = "TENANT_ATTACH_LAB_POSTGRES";
/// Of a server that nobody but these tests reaches.
const PASSWORD: &str = "lab";

pub(super) fn run(filter: Option<&str>) -> Suite {
    let Some(programs) = server::programs() else {
        return Suite::skipped(
            NAME,
            "no PostgreSQL server is installed (`cargo xtask test --only postgres` installs it)".to_owned(),
        );
    };
    Suite::run(NAME, "several processes over one database, and kills of either; about 1 min", || {
        let shell = paths::shell()?;
        let cluster = Cluster::start(&shell, &programs)?;
        let mut counts = Counts::default();
        let cargo = cmd!(
            shell,
            "cargo test --locked --package gateway-server --test postgres {filter...} -- --include-ignored"
        )
        .env(VARIABLE, &cluster.url);
        let well = process::watch(cargo, |line| {
            counts = counts + of_test_result_line(line).unwrap_or_default();
        })?;
        Ok((counts, well))
    })
}

/// A running server with a folder and a port of its own; stopped and removed in the end.
struct Cluster<'shell> {
    shell: &'shell Shell,
    programs: PathBuf,
    /// In the folder for temporary files: another user must reach it where root runs the tests.
    folder: PathBuf,
    url: String,
}

impl<'shell> Cluster<'shell> {
    fn start(shell: &'shell Shell, programs: &Path) -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let url = format!("postgres://lab:{PASSWORD}@127.0.0.1:{port}/postgres");
        let cluster = Self { shell, programs: programs.to_owned(), folder, url };
        let folder = &cluster.folder;
        let (data, log, password) = (folder.join("data"), folder.join("log"), folder.join("password"));
        fs::write(&password, PASSWORD)?;
        if is_root(shell) {
            process::quiet(cmd!(shell, "chown -R {USER} {folder}"))?;
        }
        process::quiet(
            cluster
                .program("initdb")
                .args(["--username", "lab", "--auth", "scram-sha-256", "--encoding", "UTF8"])
                .arg("--pwfile")
                .arg(password)
                .arg("--pgdata")
                .arg(&data),
        )?;
        let options = format!("-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=");
        process::quiet(
            cluster
                .program("pg_ctl")
                .args(["start", "--wait", "--options", &options])
                .arg("--log")
                .arg(log)
                .arg("--pgdata")
                .arg(data),
        )?;
        Ok(cluster)
    }

    /// One of its programs: it refuses to run as root.
    fn program(&self, name: &str) -> Cmd<'shell> {
        let (shell, program) = (self.shell, self.programs.join(name));
        if is_root(shell) { cmd!(shell, "runuser -u {USER} -- {program}") } else { cmd!(shell, "{program}") }
    }
}

impl Drop for Cluster<'_> {
    fn drop(&mut self) {
        let data = self.folder.join("data");
        // Where it never started there is nothing to stop.
        let _ = process::quiet(self.program("pg_ctl").args(["stop", "--mode", "immediate", "--pgdata"]).arg(data));
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Who runs it for root: Debian's package makes this user.
const USER: &str = "postgres";

fn is_root(shell: &Shell) -> bool {
    cmd!(shell, "id -u").quiet().ignore_stderr().read().is_ok_and(|id| id == "0")
}
