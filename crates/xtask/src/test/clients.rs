//! Clients that others wrote, against the native server: Microsoft's own and other people's from npm and PyPI, generators and
//! linters of the API's documents, and schemathesis, which reads the OpenAPI document and asks for everything in it.

use super::counts::{Counts, Suite};
use crate::setup::Toolbox;
use crate::{build, paths, process};
use anyhow::{Context, Result, anyhow};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Instant;
use xshell::{Cmd, cmd};

/// Requests that schemathesis makes up for one operation, and the seed that it makes them up from.
const EXAMPLES_MAX: &str = "15";
const SEED: &str = "2002";

/// The clients of npm, whose tests stand in the folder `node`, those of PyPI, and schemathesis.
pub(super) fn run(toolbox: &Toolbox, folder: &Path, filter: Option<&str>) -> Vec<Suite> {
    let built = Suite::run("gateway-server for clients", "what they speak to; about 2 min the first time", || {
        build::server_for_tests()?;
        Ok((Counts::default(), true))
    });
    if built.counts.failed > 0 {
        return vec![built];
    }
    let mut suites = vec![
        Suite::run("client tests (npm)", "Graph clients, token libraries, generators and linters; about 40 s", || {
            node(toolbox, folder, filter)
        }),
        Suite::run("client tests (PyPI)", "msgraph-beta-sdk, msal and azure-identity; about 20 s", || {
            python(toolbox, filter)
        }),
    ];
    if filter.is_none() {
        suites.push(Suite::run("OpenAPI document", "schemathesis asks for all of it; about 1 min", || {
            schemathesis(toolbox)
        }));
    }
    suites
}

fn node(toolbox: &Toolbox, folder: &Path, filter: Option<&str>) -> Result<(Counts, bool)> {
    let server = Server::start()?;
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(folder);
    let filter = filter.map(|filter| format!("--test-name-pattern={filter}"));
    // One file after another: they share a server, and one of them has it turn callers away.
    let node = cmd!(shell, "node --test --test-concurrency=1 --test-reporter=tap {filter...}");
    let node = server.lead_here(node).env("NODE_EXTRA_CA_CERTS", server.authority());
    let mut counts = Counts::default();
    let well = process::watch(node, |line| count_tap(line, &mut counts))?;
    Ok((counts, well))
}

/// All of them, with the one that takes minutes to compile; what they need is set up. Returns the status of the process.
pub(crate) fn run_all(toolbox: &Toolbox, folder: &Path, latest: bool) -> ExitCode {
    let begun = Instant::now();
    let mut suites = run(toolbox, folder, None);
    suites.push(rust(toolbox, latest));
    super::summary(&suites, begun)
}

/// The client of crates.io: not among the suites of every run, as it takes minutes to compile.
fn rust(toolbox: &Toolbox, latest: bool) -> Suite {
    Suite::run("client tests (crates.io)", "graph-rs-sdk; 5 to 10 min to compile the first time", || {
        let program = rust_program(toolbox, latest)?;
        let server = Server::start()?;
        let program = server.lead_here(cmd!(toolbox.shell, "{program}")).env("SSL_CERT_FILE", server.authority());
        let mut counts = Counts::default();
        let well = process::watch(program, |line| counts.passed += u64::from(line.starts_with("ok ")))?;
        Ok((counts, well))
    })
}

/// Compiles it in a target folder of its own, as it shares no crate with the workspace. It is not started by cargo, which would take
/// the proxy for its own way to the registry.
fn rust_program(toolbox: &Toolbox, latest: bool) -> Result<PathBuf> {
    let shell = &toolbox.shell;
    let from = paths::client_tests().join("rust");
    let target = paths::cache()?.join(if latest { "latest/rust-target" } else { "rust-target" });
    if latest {
        let copy = paths::cache()?.join("latest/rust");
        let _ = fs::remove_dir_all(&copy);
        fs::create_dir_all(copy.join("src")).with_context(|| copy.display().to_string())?;
        for name in ["Cargo.toml", "src/main.rs"] {
            fs::copy(from.join(name), copy.join(name)).context(name)?;
        }
        let _folder = shell.push_dir(&copy);
        cmd!(shell, "cargo build --quiet").env("CARGO_TARGET_DIR", &target).run()?;
    } else {
        let _folder = shell.push_dir(&from);
        cmd!(shell, "cargo build --quiet --locked").env("CARGO_TARGET_DIR", &target).run()?;
    }
    Ok(paths::executable(&target.join("debug"), "tenant-attach-lab-client-test"))
}

/// The closing lines of node's own runner: `# pass 8`, `# fail 0`, `# skipped 1`.
fn count_tap(line: &str, counts: &mut Counts) {
    let number = |name: &str| line.strip_prefix("# ")?.strip_prefix(name)?.trim().parse().ok();
    for (name, count) in
        [("pass ", &mut counts.passed), ("fail ", &mut counts.failed), ("skipped ", &mut counts.skipped)]
    {
        *count = number(name).unwrap_or(*count);
    }
}

fn python(toolbox: &Toolbox, filter: Option<&str>) -> Result<(Counts, bool)> {
    let server = Server::start()?;
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(paths::client_tests().join("python"));
    let only = filter.into_iter().flat_map(|filter| ["-k", filter]);
    let pytest =
        cmd!(shell, "python -m pytest -q -p no:cacheprovider --tb=short -W ignore::DeprecationWarning {only...}");
    let pytest = server.lead_here(pytest).env("PYTHONDONTWRITEBYTECODE", "1");
    let authority = server.authority();
    let pytest = pytest.env("SSL_CERT_FILE", &authority).env("REQUESTS_CA_BUNDLE", &authority);
    let mut counts = Counts::default();
    let well = process::watch(pytest, |line| {
        counts = counts_of_pytest(line).unwrap_or(counts);
    })?;
    // Without a test of this name, pytest says so with a status of its own.
    Ok((counts, well || (filter.is_some() && counts == Counts::default())))
}

/// The closing line of pytest: `1 failed, 6 passed, 2 skipped in 5.01s`.
fn counts_of_pytest(line: &str) -> Option<Counts> {
    let (list, _) = line.trim_matches(['=', ' ']).rsplit_once(" in ")?;
    let mut counts = Counts::default();
    for part in list.split(", ") {
        let (number, word) = part.split_once(' ')?;
        let number: u64 = number.parse().ok()?;
        match word {
            "passed" => counts.passed += number,
            "failed" | "error" | "errors" => counts.failed += number,
            "skipped" => counts.skipped += number,
            _ => {}
        }
    }
    Some(counts)
}

fn schemathesis(toolbox: &Toolbox) -> Result<(Counts, bool)> {
    let server = Server::start()?;
    let shell = &toolbox.shell;
    let _folder = shell.push_dir(paths::client_tests().join("python"));
    let schemathesis = cmd!(shell, "python run_schemathesis.py {EXAMPLES_MAX} {SEED}");
    let schemathesis = schemathesis.env("LAB_URL", &server.address).env("PYTHONDONTWRITEBYTECODE", "1");
    let mut counts = Counts::default();
    let well = process::watch(schemathesis, |line| {
        counts = counts_of_pytest(line).unwrap_or(counts);
    })?;
    Ok((counts, well))
}

/// A server with a new world on a free port, a proxy for the real hosts too; it is killed in the end, and its folder removed. It runs beside its clients,
/// which takes a `Child` of the standard library's: xshell waits for every program that it starts.
struct Server {
    child: Child,
    address: String,
    folder: PathBuf,
}

impl Server {
    fn start() -> Result<Self> {
        let folder = std::env::temp_dir().join(format!("tenant-attach-lab-clients-{}", std::process::id()));
        fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
        let database = folder.join("lab.sqlite");
        let _ = fs::remove_file(&database);
        let program = paths::executable(&paths::repository().join("target/debug"), "gateway-server");
        let mut command = Command::new(&program);
        command
            .args(["proxy", "--listen", "127.0.0.1:0", "--db"])
            .arg(&database)
            .arg("--dist")
            .arg(folder.join("no-app"));
        command.arg("--ca-dir").arg(folder.join("ca"));
        let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| program.display().to_string())?;
        let mut said = String::new();
        let output = child.stdout.take();
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut said).context("gateway-server")?;
        }
        let address = said.split_whitespace().find(|word| word.starts_with("http://"));
        let address = address.map(|word| word.trim_end_matches('/').to_owned());
        let mut server = Self { child, address: String::new(), folder };
        server.address = address.ok_or_else(|| anyhow!("gateway-server does not listen: {said}"))?;
        Ok(server)
    }

    /// The environment of a program, as the proxy says it: requests to the real hosts are answered here.
    fn lead_here<'shell>(&self, program: Cmd<'shell>) -> Cmd<'shell> {
        let program = program.env("LAB_URL", &self.address).env("HTTPS_PROXY", &self.address);
        program.env("NO_PROXY", "localhost,127.0.0.1")
    }

    /// The certificate authority that programs behind the proxy trust.
    fn authority(&self) -> PathBuf {
        self.folder.join("ca/ca.pem")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_both_runners_are_read() {
        let mut counts = Counts::default();
        for line in ["ok 1 - lists", "# tests 9", "# pass 7", "# fail 1", "# skipped 1", "# passing by 3"] {
            count_tap(line, &mut counts);
        }
        assert_eq!(counts, Counts { passed: 7, failed: 1, skipped: 1 });
        let counts = counts_of_pytest("1 failed, 6 passed, 2 skipped, 1 warning in 5.01s");
        assert_eq!(counts, Some(Counts { passed: 6, failed: 1, skipped: 2 }));
        assert_eq!(counts_of_pytest("6 passed in 0.93s").map(|counts| counts.passed), Some(6));
        assert_eq!(counts_of_pytest("nothing was found in there"), None);
    }
}
