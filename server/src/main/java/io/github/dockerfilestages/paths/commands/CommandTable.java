package io.github.dockerfilestages.paths.commands;

import io.github.dockerfilestages.paths.commands.CommandRule.CommandAction;
import io.github.dockerfilestages.paths.commands.CommandRule.OptionRole;
import io.github.dockerfilestages.syntax.shell.CommandWord;
import io.github.dockerfilestages.text.Lazy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The programs whose effect on paths is known. A new program is a new row, with a fixture in the tests.
 *
 * <p>A row is parsed when a command first needs it: to parse all of them takes longer than the rest of an answer.
 */
public final class CommandTable {
    private static final String ROWS = """
            mkdir: directories -m=value --mode=value
            touch,truncate,mkfifo: files -d=value -r=value -t=value -s=value
            cp,gcp,cp.exe: copy -t=inside --target-directory=inside -S=value
            mv: move -t=inside --target-directory=inside
            rsync,scp: copy -e=value --exclude=value --include=value --rsh=value
            install: install -m=value -o=value -g=value --mode=value --owner=value --group=value -t=inside
            ln: link
            rm,rmdir,unlink,shred: delete
            tee: files
            git clone: clone -b=value --branch=value -c=value --depth=value -C=folder -o=value -j=value --jobs=value
            git init,worktree: last_directory -C=folder
            git fetch: none -C=folder
            git checkout,reset,pull,switch,restore,merge: checkout -C=folder
            hg,svn,bzr clone,checkout,co,export,branch: clone -r=value --username=value --password=value
            curl: download -o=file --output=file -O=value --output-dir=folder -H=value -d=value -u=value -A=value -X=value \
            --retry=value --retry-delay=value --connect-timeout=value --max-time=value -m=value
            wget: download -O=file --output-document=file -P=folder --directory-prefix=folder -o=value -t=value -T=value \
            --tries=value --timeout=value --header=value -U=value -e=value
            aria2c: download -o=file --out=file -d=folder --dir=folder -x=value -s=value
            tar,bsdtar,gtar: archive -C=folder --directory=folder -f=value --file=value --strip-components=value \
            --exclude=value --transform=value -X=value -T=value
            unzip: unpack -d=directory -x=value -P=value
            7z,7za,7zr: unpack -o=directory
            unsquashfs: unpack -d=directory
            jar: archive -C=folder -f=value
            cpio,ar: archive -D=folder
            dpkg-deb,dpkg: last_directory
            zip: first_file -x=value
            openssl: none -out=file -keyout=file -in=value -subj=value -days=value
            dd: none
            make,gmake,mingw32-make,remake install,install-strip,modules_install,altinstall: install_tree \
            -C=folder --directory=folder -f=value -j=value
            make,gmake,mingw32-make,remake: make -C=folder --directory=folder -f=value --file=value -j=value
            ninja install: install_tree -C=folder -j=value
            ninja,samu: tool -C=folder -j=value -f=value
            meson install: install_tree -C=folder --destdir=inside
            meson: configure -C=folder --prefix=prefix --libdir=inside --bindir=inside --destdir=inside -D=value
            cmake --install: install_tree --install=value --prefix=prefix
            cmake --build: tool --build=folder --target=value --config=value -j=value
            cmake: configure -B=directory -S=value -G=value -DCMAKE_INSTALL_PREFIX=prefix --install-prefix=prefix
            configure,Configure,config,bootstrap.sh,autogen.sh,configure.sh: configure --prefix=prefix \
            --exec-prefix=inside --bindir=inside --libdir=inside --sbindir=inside --sysconfdir=value --datadir=inside
            b2,bjam: tool --prefix=inside --stagedir=inside
            scons,waf: tool --prefix=inside --destdir=inside
            go build: go_build -o=out -ldflags=value -tags=value -gcflags=value -mod=value -p=value -asmflags=value
            go test: none -o=out -c=value -coverprofile=file -outputdir=directory -run=value -tags=value -timeout=value
            go install,get: go_install -ldflags=value -tags=value -gcflags=value -mod=value -p=value
            go mod: none
            go generate: tool
            go list,env,version,vet,clean: read
            cargo build,rustc,zigbuild,auditable,tauri,xbuild: cargo_build --bin=name -p=name --package=name \
            --target-dir=folder --manifest-path=value --profile=profile --target=value --features=value -F=value -j=value
            cargo install,binstall: cargo_install --root=inside --path=value --version=value --features=value \
            --git=value --tag=value --branch=value --rev=value -F=value
            cargo chef: none --recipe-path=file --target=value --features=value
            cargo fetch,check,fmt,clippy,test: none
            rustc,gcc,g++,cc,c++,clang,clang++,ld,gfortran,swiftc,tcc,musl-gcc,javac,kotlinc,ghc,dmd,nim,zig: none \
            -o=out -d=directory -L=value -I=value
            dotnet publish: tool -o=directory --output=directory -c=value --configuration=value -r=value --runtime=value \
            -f=value --framework=value -v=value usual=publish,bin
            dotnet build,pack,test: tool -o=directory --output=directory -c=value --configuration=value -r=value \
            -f=value -v=value usual=bin,obj
            dotnet new: none -o=directory -n=value
            dotnet tool: none --tool-path=inside --version=value
            dotnet restore: none --packages=directory
            msbuild,xbuild,nuget: tool -OutputDirectory=directory usual=bin
            mvn,mvnw,mvnd: tool -f=value -pl=value -P=value -s=value -Dmaven.repo.local=value usual=target
            gradle,gradlew: tool -p=folder -b=value -c=value usual=build
            ant: tool -f=value usual=build,dist,target
            sbt,mill,lein,bazel,bazelisk: tool usual=target,out,bazel-bin
            npm,yarn,pnpm,bun ci,i,add: tool --prefix=folder -C=folder --cwd=folder -w=value --filter=value \
            --dir=folder usual=node_modules
            npm,yarn,pnpm,bun install: tool --prefix=folder -C=folder --cwd=folder -w=value --filter=value \
            --dir=folder usual=node_modules,dist,build
            npm,pnpm pack,deploy: last_directory --prefix=folder -C=folder --filter=value --pack-destination=inside
            npm,yarn,pnpm,bun: task --prefix=folder -C=folder --cwd=folder -w=value --workspace=value --filter=value -F=value \
            --dir=folder --outDir=directory --outfile=file \
            usual=dist,build,.next,out,.output,.nuxt,.svelte-kit,.vitepress,public,lib,www,_site,storybook-static,es
            ng,vite,tsc,webpack,rollup,esbuild,parcel,next,nuxt,gulp,grunt,ember,vue-cli-service,react-scripts,astro,gatsby,nx,lerna,turbo,rspack,tsup,ncc,craco,quasar,expo,docusaurus,vuepress,storybook,rush: \
            tool --output-path=directory --outDir=directory --outdir=directory --outfile=file -o=out --out-dir=directory \
            --dist-dir=directory -d=directory usual=dist,build,.next,out,.output,.nuxt,public,lib,www
            composer install,update,require,create-project,dump-autoload: tool -d=folder --working-dir=folder usual=vendor
            bundle,bundler install,config,package: tool --path=directory --gemfile=value usual=vendor
            rake,rails: tool usual=public,pkg
            pip,pip3,pip-sync install,wheel,download: packages -t=directory --target=directory --prefix=inside --root=inside -w=directory \
            --wheel-dir=directory -d=directory --dest=directory -r=value -c=value -i=value --index-url=value \
            --extra-index-url=value -e=value --python=value
            venv,virtualenv,pyvenv: last_directory -p=value --python=value --prompt=value
            uv venv: last_directory -p=value --python=value usual=.venv
            uv sync: tool --project=folder --directory=folder usual=.venv
            uv build: tool -o=directory --out-dir=directory --package=value usual=dist
            uv: tool --target=directory --prefix=inside -r=value
            poetry,pdm,hatch,flit,build build: tool -o=directory --output=directory --dest=directory -f=value usual=dist
            poetry export,lock: none -o=file --output=file -f=value --format=value
            poetry,pdm install,sync: tool usual=.venv
            build: tool -o=directory --outdir=directory usual=dist
            setup.py bdist_wheel,sdist,bdist,build,build_ext: tool -d=directory --dist-dir=directory --bdist-dir=directory \
            --build-lib=directory usual=dist,build
            setup.py install: none --prefix=inside --root=inside
            pyinstaller,PyInstaller: tool --distpath=directory --workpath=directory usual=dist
            mkdocs,sphinx-build: tool -d=directory --site-dir=directory usual=site,_build
            hugo: tool -d=directory --destination=directory -s=folder --source=folder usual=public
            jekyll,bundle build: tool -d=directory --destination=directory usual=_site
            conda,mamba,micromamba: packages -p=directory --prefix=directory -n=value -f=value
            conda-pack: none -o=file --output=file -p=value -n=value
            apk: packages -p=inside --root=inside -t=value --repository=value -X=value --keys-dir=value
            apt-get,apt,aptitude: packages -o=value -t=value
            dnf,yum,microdnf,zypper,tdnf: packages --installroot=inside --root=inside --destdir=directory --downloaddir=directory
            rpm: none --root=inside --prefix=inside --relocate=value
            debootstrap,mmdebstrap: none
            pacman: packages -r=inside --root=inside
            xbps-install: packages -r=inside
            buf,protoc: tool --go_out=inside --output=inside --descriptor_set_out=file --python_out=inside --java_out=inside \
            -o=out --cpp_out=inside --js_out=inside -I=value
            upx: none -o=file
            strip,objcopy: read -o=file
            gpg,gpg2: none -o=file --output=file
            patchelf,chmod,chown,chgrp,chcon,setcap,ls,ll,cat,test,[,[[,stat,file,du,df,find,sha256sum,sha512sum,sha1sum,md5sum,gunzip,echo,printf,head,tail,grep,egrep,cd,ldconfig,ldd,which,type,command,source,.,export,unset,set,true,false,:,exit,sleep,wc,sort,readlink,realpath,basename,dirname,useradd,adduser,usermod,groupadd,addgroup,id,whoami,alternatives,update-alternatives,diff,cmp,case,esac,for,xargs,kill,trap,pkill,shift,read,local,return,umask,ulimit,sync,hash,tr,cut,awk,uniq,seq,date,uname,arch,dpkg-query,dpkg-architecture,gosu,su,apt-key,apt-mark,apt-cache,curl-config,sed: \
            read -o=value
            """;

    private static final Map<String, List<Lazy<CommandRule>>> BY_PROGRAM = new HashMap<>();

    /** The options that name an output in most programs that have them. */
    private static final Map<String, OptionRole> COMMON = new HashMap<>();

    private static final CommandRule OTHER =
            new CommandRule(Set.of(), Set.of(), CommandAction.NONE, Map.of(), Set.of());

    static {
        for (int start = 0, end; start < ROWS.length(); start = end + 1) {
            end = ROWS.indexOf('\n', start);
            String row = ROWS.substring(start, end);
            Lazy<CommandRule> rule = Lazy.of(() -> CommandRule.parse(row));
            for (String program : CommandRule.programs(row)) {
                BY_PROGRAM.computeIfAbsent(program, name -> new ArrayList<>(1)).add(rule);
            }
        }
        for (String option : List.of(
                "o",
                "out",
                "output",
                "outfile",
                "out-file",
                "output-file",
                "outdir",
                "out-dir",
                "output-dir",
                "outputdir",
                "output-path",
                "output-directory",
                "outDir",
                "dest",
                "destination",
                "dist",
                "dist-dir",
                "dest-dir",
                "save-path",
                "save_path",
                "site-dir",
                "target-dir",
                "install-dir",
                "installdir",
                "coverprofile",
                "recipe-path",
                "keyout",
                "report-path",
                "artifacts",
                "package-dir",
                "write-to")) {
            COMMON.put("--" + option, OptionRole.OUT);
            COMMON.put("-" + option, OptionRole.OUT);
        }
        COMMON.put("--prefix", OptionRole.INSIDE);
        COMMON.put("--destdir", OptionRole.INSIDE);
        COMMON.put("--install-root", OptionRole.INSIDE);
        COMMON.put("--rootfs", OptionRole.INSIDE);
    }

    private CommandTable() {}

    /** The row for a program with these words after it; a row without an action if it is not known. */
    public static CommandRule find(String program, List<CommandWord> words) {
        for (Lazy<CommandRule> rule : BY_PROGRAM.getOrDefault(plain(program), List.of())) {
            if (rule.get().matches(words)) {
                return rule.get();
            }
        }
        return OTHER;
    }

    /** All rows, each read. */
    static Set<CommandRule> all() {
        return BY_PROGRAM.values().stream().flatMap(List::stream).map(Lazy::get).collect(Collectors.toSet());
    }

    /** Whether a program has a row. */
    public static boolean isKnown(String program) {
        return BY_PROGRAM.containsKey(plain(program));
    }

    /** The role of an option, by the row of the program or else by its name. */
    static OptionRole role(CommandRule rule, String option) {
        OptionRole own = rule.options().get(option);
        return own != null
                ? own
                : rule.action() == CommandAction.READ
                        ? OptionRole.VALUE
                        : COMMON.getOrDefault(option, OptionRole.VALUE);
    }

    /** Whether an option takes the next word as its value. */
    static boolean takesValue(CommandRule rule, String option) {
        return rule.options().containsKey(option) || rule.action() != CommandAction.READ && COMMON.containsKey(option);
    }

    /** The program without the prefix of a cross compiler: {@code xx-go}, {@code aarch64-linux-gnu-gcc}. */
    private static String plain(String program) {
        if (BY_PROGRAM.containsKey(program)) {
            return program;
        }
        String tool = program.substring(program.lastIndexOf('-') + 1);
        return program.indexOf('-') > 0 && BY_PROGRAM.containsKey(tool) ? tool : program;
    }
}
