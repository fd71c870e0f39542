package io.github.dockerfilestages.buildfiles.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

class JenkinsReaderTest {
    private static final JenkinsReader READER = new JenkinsReader();

    @Test
    void pipelinesGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("Jenkinsfile", "ci/Jenkinsfile.release", "image.jenkinsfile", "Image.Jenkinsfile"),
                List.of("build.gradle"));
    }

    @Test
    void stepsRunScripts() {
        check("""
                // sh 'docker build --target no .'
                pipeline {
                  stages {
                    stage('image') {
                      steps {
                        sh 'docker build --target one .'
                                                  ^^^ target
                                                      ^ context
                        sh(script: "docker build --target two .", returnStdout: true)
                                                          ^^^ target
                                                              ^ context
                        sh ""\"
                          docker build \\
                            --target three -f a/Dockerfile .
                                     ^^^^^ target
                                              ^^^^^^^^^^^^ dockerfile
                                                           ^ context
                        ""\"
                        sh "docker build --target ${params.STAGE} ."
                                                  ^^^^^^^^^^^^^^^ target (unknown)
                                                                  ^ context
                        echo 'docker build --target no .'
                      }
                    }
                  }
                }
                """);
    }

    @Test
    void aCallHasTheOptionsOfACommand() {
        check("""
                node {
                  def image = docker.build("acme/app:${env.BUILD_ID}", "--target one -f app/Dockerfile app")
                                                                                 ^^^ target
                                                                                        ^^^^^^^^^^^^^^ dockerfile
                                                                                                       ^^^ context
                  docker.build('acme/app')
                  docker.image('acme/app').inside('--target no') {}
                }
                """);
    }

    @Test
    void aStepRunsInTheFolderAroundIt() {
        check("""
                dir('sub') {
                     ^^^ folder
                  sh 'docker build --target one .'
                                            ^^^ target
                                                ^ context
                }
                """);
        check("""
                dir 'sub' {
                     ^^^ folder
                  docker.build('x', '--target two .')
                                              ^^^ target
                                                  ^ context
                }
                """);
        check("""
                dir('sub') {
                  script {
                    echo 'done'
                  }
                }
                sh 'docker build --target one .'
                                          ^^^ target
                                              ^ context
                """);
    }

    @Test
    void aFolderWithinAnotherIsNotFollowed() {
        List<Build> builds = READER.read("Jenkinsfile", SourceText.of("""
                dir('a') {
                  dir('b') {
                    sh 'docker build --target one .'
                  }
                  dir("${env.X}") {
                    docker.build('x', '--target two .')
                  }
                }
                """)).builds();

        assertEquals(
                List.of(false, false), builds.stream().map(Build::isPathSure).toList());
    }

    @Test
    void anAgentIsBuiltToo() {
        check("""
                pipeline {
                  agent {
                    dockerfile {
                      filename 'Dockerfile.build'
                                ^^^^^^^^^^^^^^^^ dockerfile (default) = ci/Dockerfile.build
                      dir 'ci'
                           ^^ context
                      additionalBuildArgs '--pull --target one'
                                                           ^^^ target
                    }
                  }
                }
                """);
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "Jenkinsfile",
                "sh 'docker build --target kept .'\n",
                "sh(",
                "'",
                "\"\"\"",
                "/*",
                "\\",
                "docker.build(",
                "additionalBuildArgs '--target a'");
    }

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "Jenkinsfile", fixture);
    }
}
