package io.github.dockerfilestages.buildfiles.tools;

import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class TerraformReaderTest {
    private static final TerraformReader READER = new TerraformReader();

    @Test
    void modulesWithImagesAreRead() {
        String image = "resource \"docker_image\" \"x\" {}";
        Selection.check(
                path -> READER.reads(path, SourceText.of(image)),
                List.of("main.tf", "infra/image.tf"),
                List.of("terraform.tfvars"));
        Selection.check(READER::mayHoldBuild, List.of(image), List.of("resource \"aws_lb_target_group\" \"x\" {}"));
    }

    @Test
    void imagesHaveBuilds() {
        check("""
                resource "docker_image" "web" {
                  name = "web"
                  build {
                    context    = "app"
                                  ^^^ context
                    dockerfile = "Dockerfile.prod"
                                  ^^^^^^^^^^^^^^^ dockerfile
                    target     = "one"
                                  ^^^ target
                  }
                }
                resource "docker_registry_image" "old" {
                  build {
                    context = "."
                               ^ context
                    target = "two"
                              ^^^ target
                  }
                }
                resource "aws_lb_listener" "web" {
                  build { target = "no" }
                }
                """);
    }

    @Test
    void aVariableHasADefaultAndAPathStartsInTheFolderOfTheFile() {
        check("""
                variable "stage" {
                  default = "one"
                             ^^^ target (default)
                }
                resource "docker_image" "web" {
                  build {
                    context = "${path.module}/../app"
                               ^^^^^^^^^^^^^^^^^^^^^ context (default) = ./../app
                    target  = var.stage
                  }
                }
                resource "docker_image" "api" {
                  build {
                    context = path.module
                              ^^^^^^^^^^^ context (default) = .
                    target  = local.stage
                              ^^^^^^^^^^^ target (unknown)
                  }
                }
                """);
    }

    private static void check(String source) {
        BuildDrawing.check(READER, "main.tf", Fixture.of(source));
    }
}
