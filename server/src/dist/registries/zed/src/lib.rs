//! Starts Dockerfile Stages in Zed: the program on the PATH or, without it, the package for npm, which has a Java of its own.

use zed_extension_api::{self as zed, Command, LanguageServerId, LanguageServerInstallationStatus, Result, Worktree};

const PACKAGE: &str = "dockerfile-stages";
const LAUNCHER: &str = "node_modules/dockerfile-stages/launch.js";
const SECTION: &str = "dockerfileStages";

struct DockerfileStages;

impl DockerfileStages {
    /// The package's launcher for Node, in the newest version. Zed lets no package run its script, so it is the only one.
    fn installed_launcher(&self, server: &LanguageServerId) -> Result<String> {
        let report = |status: &LanguageServerInstallationStatus| {
            zed::set_language_server_installation_status(server, status);
        };
        report(&LanguageServerInstallationStatus::CheckingForUpdate);
        let newest = zed::npm_package_latest_version(PACKAGE);
        let installed = zed::npm_package_installed_version(PACKAGE)?;
        match newest {
            Ok(newest) if installed.as_deref() != Some(&newest) => {
                report(&LanguageServerInstallationStatus::Downloading);
                zed::npm_install_package(PACKAGE, &newest)?;
            }
            // Without a network, the installed one is as good as any.
            Err(problem) if installed.is_none() => return Err(problem),
            _ => {}
        }
        let folder = std::env::current_dir().map_err(|problem| problem.to_string())?;
        Ok(folder.join(LAUNCHER).to_string_lossy().into_owned())
    }
}

impl zed::Extension for DockerfileStages {
    fn new() -> Self {
        Self
    }

    fn language_server_command(&mut self, server: &LanguageServerId, worktree: &Worktree) -> Result<Command> {
        if let Some(program) = worktree.which("dockerfile-stages") {
            return Ok(Command { command: program, args: vec!["--stdio".into()], env: worktree.shell_env() });
        }
        let args = vec![self.installed_launcher(server)?, "--stdio".into()];
        Ok(Command { command: zed::node_binary_path()?, args, env: worktree.shell_env() })
    }

    fn language_server_workspace_configuration(
        &mut self,
        server: &LanguageServerId,
        worktree: &Worktree,
    ) -> Result<Option<zed::serde_json::Value>> {
        let settings = zed::settings::LspSettings::for_worktree(server.as_ref(), worktree)?.settings;
        Ok(Some(settings.unwrap_or_else(|| zed::serde_json::json!({ SECTION: {} }))))
    }
}

zed::register_extension!(DockerfileStages);
