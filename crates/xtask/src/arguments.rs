//! The command line, read with lexopt: every command with its options, typed.

use crate::setup::other_browsers::OtherBrowser;
use crate::{bench, clients, serve, test};
use anyhow::{Result, anyhow};
use lexopt::prelude::{Long, Short, Value};
use lexopt::{Arg, Parser, ValueExt};
use std::num::ParseIntError;
use std::str::FromStr;

/// What is to be done.
#[derive(Debug)]
pub(crate) enum Command {
    /// Say what can be done.
    Help,
    /// `serve`
    Serve(serve::Options),
    /// `test`
    Test(test::Options),
    /// `clients`
    Clients(clients::Options),
    /// `build`
    Build {
        /// The path that the build is hosted under.
        public_url: String,
        /// Its folder.
        out: String,
        /// Whether the server is built with the app within it.
        server: bool,
    },
    /// `bench`
    Bench(bench::Options),
    /// `sizes`
    Sizes {
        /// Folder of the build.
        folder: String,
    },
    /// `screens`
    Screens {
        /// Only pictures whose name contains it.
        filter: Option<String>,
        /// Pictures of an earlier run to compare with.
        compare: Option<String>,
    },
    /// `docs`
    Docs {
        /// Folder of the site.
        out: String,
    },
    /// `inventory`
    Inventory {
        /// The revision to compare with.
        before: String,
        /// The revision that is compared.
        after: String,
    },
    /// `scenario check`
    Scenario {
        /// The directories of the exercises.
        directories: Vec<String>,
        /// Whether `expected.log` is written anew.
        update: bool,
    },
    /// `setup`
    Setup,
    /// `stamp`
    Stamp,
}

/// Reads what this process was started with.
///
/// # Errors
/// A command or an option that there is not, an option without its value, or a value of another kind.
pub(crate) fn of_this_process() -> Result<Command> {
    read(&mut Parser::from_env())
        .map_err(|error| anyhow!("{error}\n  cure: `cargo xtask --help` shows what is understood"))
}

fn read(parser: &mut Parser) -> Result<Command> {
    let name = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let mut command = match name.as_str() {
        "help" => Command::Help,
        "serve" => Command::Serve(serve::Options::default()),
        "test" => Command::Test(test::Options::default()),
        "clients" => Command::Clients(clients::Options::default()),
        "build" => Command::Build { public_url: "/".to_owned(), out: "dist".to_owned(), server: false },
        "bench" => Command::Bench(bench::Options::default()),
        "sizes" => Command::Sizes { folder: "dist".to_owned() },
        "screens" => Command::Screens { filter: None, compare: None },
        "docs" => Command::Docs { out: "target/site".to_owned() },
        "inventory" => Command::Inventory { before: String::new(), after: "HEAD".to_owned() },
        "scenario" => return scenario(parser),
        "setup" => Command::Setup,
        "stamp" => Command::Stamp,
        other => anyhow::bail!("there is no command `{other}`"),
    };
    loop {
        // An option is named before its value is read: the name borrows from the parser.
        let option = match parser.next()? {
            None => break,
            Some(Long("help") | Short('h')) => return Ok(Command::Help),
            Some(Long(option)) => option.to_owned(),
            Some(other) => return Err(other.unexpected().into()),
        };
        set(&mut command, &option, parser)?;
    }
    if matches!(&command, Command::Inventory { before, .. } if before.is_empty()) {
        anyhow::bail!("`inventory` needs --before REVISION");
    }
    Ok(command)
}

/// `scenario check DIR… [--update]`: the one command that takes names.
fn scenario(parser: &mut Parser) -> Result<Command> {
    let (mut directories, mut update) = (Vec::new(), false);
    match parser.next()? {
        Some(Value(name)) if name == "check" => {}
        Some(Long("help") | Short('h')) => return Ok(Command::Help),
        _ => anyhow::bail!("`scenario` needs check and the directory of an exercise"),
    }
    while let Some(option) = parser.next()? {
        match option {
            Value(directory) => directories.push(directory.string()?),
            Long("update") => update = true,
            other => return Err(other.unexpected().into()),
        }
    }
    anyhow::ensure!(!directories.is_empty(), "`scenario check` needs the directory of an exercise");
    Ok(Command::Scenario { directories, update })
}

/// Sets one option of a command.
fn set(command: &mut Command, option: &str, parser: &mut Parser) -> Result<()> {
    match (command, option) {
        (Command::Serve(options), "port") => options.port = Some(number(parser)?),
        (Command::Serve(options), "release") => options.release = true,
        (Command::Test(options), "browser") => options.browsers.push(OtherBrowser::of_name(&text(parser)?)?),
        (Command::Test(options), "only") => options.only.push(text(parser)?),
        (Command::Test(options), "filter") => options.filter = Some(text(parser)?),
        (Command::Clients(options), "latest") => options.latest = true,
        (Command::Build { public_url, .. }, "public-url") => *public_url = text(parser)?,
        (Command::Build { out, .. }, "out") => *out = text(parser)?,
        (Command::Build { server, .. }, "server") => *server = true,
        (Command::Bench(options), "only") => options.only.push(text(parser)?),
        (Command::Bench(options), "peers") => options.peers = Some(text(parser)?),
        (Command::Bench(options), "beside") => options.beside = Some(text(parser)?),
        (Command::Bench(options), "sizes") => options.sizes = Some(text(parser)?),
        (Command::Bench(options), "samples") => options.samples = Some(number(parser)?),
        (Command::Bench(options), "worlds") => options.worlds = Some(number(parser)?),
        (Command::Bench(options), "runs") => options.runs = Some(number(parser)?),
        (Command::Bench(options), "walk") => options.walk = Some(number(parser)?),
        (Command::Bench(options), "no-build") => options.no_build = true,
        (Command::Sizes { folder }, "dir") => *folder = text(parser)?,
        (Command::Screens { filter, .. }, "filter") => *filter = Some(text(parser)?),
        (Command::Screens { compare, .. }, "compare") => *compare = Some(text(parser)?),
        (Command::Docs { out }, "out") => *out = text(parser)?,
        (Command::Inventory { before, .. }, "before") => *before = text(parser)?,
        (Command::Inventory { after, .. }, "after") => *after = text(parser)?,
        _ => return Err(Arg::Long(option).unexpected().into()),
    }
    Ok(())
}

fn text(parser: &mut Parser) -> Result<String> {
    Ok(parser.value()?.string()?)
}

fn number<T: FromStr<Err = ParseIntError>>(parser: &mut Parser) -> Result<T> {
    Ok(parser.value()?.parse()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(words: &[&str]) -> Result<Command> {
        read(&mut Parser::from_args(words))
    }

    #[test]
    fn options_are_taken_in_both_forms() {
        let Ok(Command::Test(options)) = of(&["test", "--only", "wasm", "--only=native", "--filter", "clock"]) else {
            panic!("it is a test");
        };
        assert_eq!(
            (options.only, options.filter.as_deref()),
            (vec!["wasm".to_owned(), "native".to_owned()], Some("clock"))
        );
        let Ok(Command::Bench(options)) = of(&["bench", "--no-build", "--runs=3", "--walk", "100000"]) else {
            panic!("it is a bench")
        };
        assert_eq!((options.no_build, options.runs, options.walk), (true, Some(3), Some(100_000)));
        let Ok(Command::Test(options)) = of(&["test", "--browser", "webkit"]) else { panic!("it is a test") };
        assert_eq!(options.browsers, [OtherBrowser::WebKit]);
        assert!(matches!(of(&["clients", "--latest"]), Ok(Command::Clients(options)) if options.latest));
        assert!(matches!(of(&["serve", "--port", "9", "--help"]), Ok(Command::Help)));
        assert!(matches!(of(&[]), Ok(Command::Help)));
    }

    #[test]
    fn what_is_wrong_is_named() {
        let says = |words: &[&str]| of(words).unwrap_err().to_string();
        assert!(says(&["test", "--odd"]).contains("--odd"));
        assert!(says(&["test", "--port", "1"]).contains("--port"), "an option of another command");
        assert!(says(&["serve", "--port"]).contains("--port"));
        assert!(says(&["serve", "--port", "http"]).contains("http"));
        assert!(says(&["serve", "now"]).contains("now"));
        assert!(says(&["test", "--browser", "lynx"]).contains("lynx"));
        assert!(says(&["inventory"]).contains("--before"));
        assert!(says(&["sevre"]).contains("sevre"));
        assert!(says(&["scenario"]).contains("check"));
        assert!(says(&["scenario", "check"]).contains("directory"));
        assert!(says(&["scenario", "check", "--odd"]).contains("--odd"));
        let Ok(Command::Scenario { directories, update }) = of(&["scenario", "check", "a", "--update", "b"]) else {
            panic!("it is a check of exercises");
        };
        assert_eq!((directories, update), (vec!["a".to_owned(), "b".to_owned()], true));
    }
}
