package io.github.dockerfilestages.buildfiles.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.dockerfilestages.buildfiles.Build;
import io.github.dockerfilestages.buildfiles.BuildDrawing;
import io.github.dockerfilestages.buildfiles.HostileTexts;
import io.github.dockerfilestages.fixture.Fixture;
import io.github.dockerfilestages.fixture.Selection;
import io.github.dockerfilestages.text.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TiltReaderTest {
    private static final TiltReader READER = new TiltReader();

    private static void check(String source) {
        var fixture = Fixture.of(source);
        BuildDrawing.check(READER, "Tiltfile", fixture);
        BuildDrawing.assertLiteralsCanBeReplaced(READER, "Tiltfile", fixture.text());
    }

    @Test
    void tiltfilesGoByTheirNames() {
        Selection.check(
                path -> READER.reads(path, SourceText.of("")),
                List.of("Tiltfile", "a/Tiltfile", "Tiltfile.dev", "web.tiltfile"),
                List.of("Tiltfiles"));
    }

    @Test
    void buildsAreCallsWithStrings() {
        check("""
                docker_build('web', '.', target='a', dockerfile="b/Dockerfile") # docker_build('no', '.')
                                     ^ context
                                                 ^ target
                                                                 ^^^^^^^^^^^^ dockerfile
                docker_build(
                    ref='web',
                    context='src',
                             ^^^ context
                    live_update=[sync('.', '/x'), run('a, target="no"')],
                    target = \"""c\""",
                                ^ target
                )
                docker_build_with_restart('web', 'd', entrypoint=['x'], target='e')
                                                  ^ context
                                                                                ^ target
                k8s_yaml('docker_build("no", ".")')
                def docker_build(ref, context, target='no'): pass
                """);
    }

    @Test
    void aBaseOfAnImageIsBuiltToo() {
        check("""
                docker_build_sub('web', context='a', child_context='b', extra_cmds=['x'], target='c')
                                                 ^ context
                                                                                                  ^ target
                """);
    }

    @Test
    void commandsStartBuilds() {
        check("""
                custom_build('web', 'docker build --target a -t $EXPECTED_REF .', ['.'])
                                                           ^ target
                                                                              ^ context
                custom_build(ref='web', command="docker build --target b .", deps=['.'])
                                                                       ^ target
                                                                         ^ context
                local_resource('web', cmd='docker build --target c .')
                                                                 ^ target
                                                                   ^ context
                local('docker build --target d .')
                                             ^ target
                                               ^ context
                local('docker build --target no .' + x)
                """);
    }

    @Test
    void aCommandRunsInTheFolderOfItsCall() {
        check("""
                local('docker build --target a .', dir='sub')
                                             ^ target
                                               ^ context
                                                        ^^^ folder
                local_resource('web', 'docker build --target b .', dir='./web')
                                                             ^ target
                                                               ^ context
                                                                        ^^^^^ folder
                """);
    }

    @Test
    void aNameMeansTheStringsThatAreAssignedToIt() {
        check("""
                stage = 'a'
                         ^ target
                folder = './svc'
                          ^^^^^ context
                other = 'b'
                         ^ target
                if x:
                  stage = 'c'
                           ^ target
                other = y
                docker_build('web', '.', target=stage)
                                     ^ context
                docker_build('web', folder, dockerfile='%s/Dockerfile.%s' % (folder, 'x'), target=other)
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ dockerfile (default) = ./svc/Dockerfile.x
                                                                                                  ^^^^^ target (unknown)
                docker_build('web', folder + '/a', dockerfile='%d/Dockerfile' % folder)
                                    ^^^^^^^^^^^^^ context (default) = ./svc/a
                                                              ^^^^^^^^^^^^^^^^^^^^^^^^ dockerfile (unknown)
                """);
    }

    @Test
    void aNameThatMayMeanAnythingIsNotKnown() {
        check("""
                def image(stage):
                  docker_build('web', '.', target=stage)
                                       ^ context
                                                  ^^^^^ target (unknown)
                for name in ['a', 'b']:
                  docker_build('web', '.', target=name)
                                       ^ context
                                                  ^^^^ target (unknown)
                """);
    }

    @Test
    void whatIsNoPlainStringIsNotKnown() {
        check("""
                docker_build('web', dir + '/x', target=stage, dockerfile=r'x', only=['.'])
                                    ^^^^^^^^^^ context (unknown)
                                                       ^^^^^ target (unknown)
                                                                         ^^^^ dockerfile (unknown)
                docker_build('web', 'a\\b', target='a' 'b')
                                    ^^^^^ context (unknown)
                                                  ^^^^^^^ target (unknown)
                """);
    }

    @Test
    void argumentsAreNamedOrPositional() {
        check("""
                docker_build('web', context='a', only=('b', {'c': ['d']}), target='e')
                                             ^ context
                                                                                   ^ target
                docker_build(target='f', 'web', 'g', 'h', dockerfile='i',)
                                     ^ target
                                                 ^ context
                                                                      ^ dockerfile
                docker_build('web', f(x, 'no'), target=g('no', y='no'))
                                    ^^^^^^^^^^ context (unknown)
                                                       ^^^^^^^^^^^^^^^ target (unknown)
                docker_build('web', target='j', target='no', if target=='no')
                                            ^ target
                                                             ^^^^^^^^^^^^^^^ context (unknown)
                x = [docker_build('web', 'k'), docker_build('web', 'l')]
                                          ^ context
                                                                    ^ context
                docker_build 'web', 'no'
                'docker_build'('web', 'no')
                """);
    }

    @Test
    void anUnfinishedCallIsReadAsFarAsPossible() {
        check("""
                docker_build('web', '.', target='a
                                     ^ context
                                                 ^ target
                """);
    }

    @Test
    void aDockerfileInTheCallIsNotOneOnDisk() {
        check("""
                docker_build('web', '.', dockerfile_contents='FROM a AS b', target='b')
                """);
    }

    @Test
    void buildArgumentsAreTheKeysOfADictionary() {
        String text = "docker_build('web', '.', build_args={'A': '1', 'B': x, c: 'C', 'D'})";
        Build build = READER.read("Tiltfile", SourceText.of(text)).builds().get(0);
        assertEquals(Set.of("A", "B"), build.argumentNames());
    }

    @Test
    void hostileTextsAreReadToTheirEnd() {
        HostileTexts.check(
                READER,
                "Tiltfile",
                "docker_build('web', '.', target='kept')\n",
                "docker_build(",
                "'",
                "\"\"\"",
                "((",
                "\\",
                "docker_build(a=",
                "#");
    }
}
