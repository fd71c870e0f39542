{
  lib,
  stdenv,
  fetchurl,
  autoPatchelfHook,
}:

let
  version = "%VERSION%";
  sources = {
    x86_64-linux = {
      url = "%URL linux-x86_64%";
      hash = "%SRI linux-x86_64%";
    };
    aarch64-linux = {
      url = "%URL linux-aarch64%";
      hash = "%SRI linux-aarch64%";
    };
    x86_64-darwin = {
      url = "%URL darwin-x86_64%";
      hash = "%SRI darwin-x86_64%";
    };
    aarch64-darwin = {
      url = "%URL darwin-aarch64%";
      hash = "%SRI darwin-aarch64%";
    };
  };
  system = stdenv.hostPlatform.system;
in
stdenv.mkDerivation {
  pname = "dockerfile-stages";
  inherit version;
  src = fetchurl (sources.${system} or (throw "dockerfile-stages has no image for ${system}"));

  nativeBuildInputs = lib.optionals stdenv.hostPlatform.isLinux [ autoPatchelfHook ];
  dontStrip = true;

  installPhase = ''
    runHook preInstall
    mkdir -p $out/lib/dockerfile-stages $out/bin
    cp -r . $out/lib/dockerfile-stages
    ln -s ../lib/dockerfile-stages/bin/dockerfile-stages $out/bin/dockerfile-stages
    ln -s lib/dockerfile-stages/share $out/share
    runHook postInstall
  '';

  meta = {
    description = "Checks and renames the stages of multi-stage Dockerfiles, and serves editors";
    homepage = "https://github.com/dockerfilestages/dockerfile-stages";
    license = with lib.licenses; [
      asl20
      gpl2Classpath
    ];
    mainProgram = "dockerfile-stages";
    platforms = builtins.attrNames sources;
    sourceProvenance = with lib.sourceTypes; [
      binaryBytecode
      binaryNativeCode
    ];
  };
}
