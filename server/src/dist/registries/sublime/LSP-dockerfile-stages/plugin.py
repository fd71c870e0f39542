"""Starts Dockerfile Stages in Sublime Text, from the package for npm, which lsp_utils installs."""
from lsp_utils import NpmClientHandler


def plugin_loaded():
    DockerfileStages.setup()


def plugin_unloaded():
    DockerfileStages.cleanup()


class DockerfileStages(NpmClientHandler):
    package_name = __package__
    server_directory = "server"
    server_binary_path = "server/node_modules/dockerfile-stages/launch.js"
